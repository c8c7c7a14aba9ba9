/** An OpenTofu provider, at the exact version of its recorded schema. */
export interface OpenTofuProvider {
  /** Address in the registry. */
  readonly source: string;
  /** Version. */
  readonly version: string;
}

/** That of Oracle Cloud. */
export const OCI_OPENTOFU_PROVIDER: OpenTofuProvider = { source: 'oracle/oci', version: '8.28.0' };

/** That of Huawei Cloud. */
export const HUAWEI_OPENTOFU_PROVIDER: OpenTofuProvider = { source: 'huaweicloud/huaweicloud', version: '1.97.1' };
