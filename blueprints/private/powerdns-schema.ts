/** Columns of the PostgreSQL back end, as its prepared statements name them. */
const LOWERCASE_NAME = 'CONSTRAINT c_lowercase_name CHECK (name::text = lower(name::text))';
const OF_DOMAIN = 'REFERENCES domains (id) ON DELETE CASCADE';

const TABLES: { [table: string]: string[] } = {
  domains: [
    'id serial PRIMARY KEY', 'name varchar(255) NOT NULL', 'master varchar(128)', 'last_check int', 'type text NOT NULL', 'notified_serial bigint',
    'account varchar(40)', 'options text', 'catalog text', LOWERCASE_NAME,
  ],
  records: [
    'id bigserial PRIMARY KEY', `domain_id int ${OF_DOMAIN}`, 'name varchar(255)', 'type varchar(10)', 'content varchar(65535)', 'ttl int', 'prio int',
    'disabled bool DEFAULT false', 'ordername varchar(255)', 'auth bool DEFAULT true', LOWERCASE_NAME,
  ],
  supermasters: ['ip inet NOT NULL', 'nameserver varchar(255) NOT NULL', 'account varchar(40) NOT NULL', 'PRIMARY KEY (ip, nameserver)'],
  comments: [
    'id serial PRIMARY KEY', `domain_id int NOT NULL ${OF_DOMAIN}`, 'name varchar(255) NOT NULL', 'type varchar(10) NOT NULL', 'modified_at int NOT NULL',
    'account varchar(40)', 'comment varchar(65535) NOT NULL', LOWERCASE_NAME,
  ],
  domainmetadata: ['id serial PRIMARY KEY', `domain_id int ${OF_DOMAIN}`, 'kind varchar(32)', 'content text'],
  cryptokeys: [
    'id serial PRIMARY KEY', `domain_id int ${OF_DOMAIN}`, 'flags int NOT NULL', 'active bool', 'published bool DEFAULT true', 'content text',
  ],
  tsigkeys: ['id serial PRIMARY KEY', 'name varchar(255)', 'algorithm varchar(50)', 'secret varchar(255)', LOWERCASE_NAME],
};

const INDEXES: { [index: string]: string } = {
  name_index: 'domains (name)',
  catalog_idx: 'domains (catalog)',
  rec_name_index: 'records (name)',
  nametype_index: 'records (name, type)',
  domain_id: 'records (domain_id)',
  recordorder: 'records (domain_id, ordername text_pattern_ops)',
  comments_domain_id_idx: 'comments (domain_id)',
  comments_name_type_idx: 'comments (name, type)',
  comments_order_idx: 'comments (domain_id, modified_at)',
  domainidmetaindex: 'domainmetadata (domain_id)',
  domainidindex: 'cryptokeys (domain_id)',
  namealgoindex: 'tsigkeys (name, algorithm)',
};
const UNIQUE = ['name_index', 'namealgoindex'];

/**
 * Returns the statements that make the tables of PowerDNS 5.0 in a new PostgreSQL database.
 *
 * They run as the superuser, so every table is handed to the role that PowerDNS logs in with (I35).
 *
 * @see https://doc.powerdns.com/authoritative/backends/generic-postgresql.html
 */
export function powerDnsSchema(owner: string): string[] {
  return [
    ...Object.entries(TABLES).map(([table, columns]) => `CREATE TABLE ${table} (${columns.join(', ')})`),
    ...Object.entries(INDEXES).map(([index, on]) => `CREATE ${UNIQUE.includes(index) ? 'UNIQUE ' : ''}INDEX ${index} ON ${on}`),
    ...Object.keys(TABLES).map((table) => `ALTER TABLE ${table} OWNER TO ${owner}`),
  ];
}
