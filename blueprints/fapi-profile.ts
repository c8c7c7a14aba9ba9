/** What is asked of those who use the APIs of a bank when they log in (FAPI), by what a stolen token is worth nothing without. */
export enum FapiProfile {
  /** FAPI 2.0, with a key that every request proves to have (DPoP): no certificates of clients. */
  DPOP = 'fapi-2-dpop-security-profile',
  /** FAPI 2.0, with a certificate of the client (mutual TLS). */
  MUTUAL_TLS = 'fapi-2-security-profile',
  /** FAPI 1.0 Advanced, with a certificate of the client (mutual TLS), as Open Banking UK 3.1 has it. */
  ADVANCED = 'fapi-1-advanced',
}
