// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface LbListenerConfig extends cdktf.TerraformMetaArguments {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#alpn_policy LbListener#alpn_policy}
  */
  readonly alpnPolicy?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#certificate_arn LbListener#certificate_arn}
  */
  readonly certificateArn?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#id LbListener#id}
  *
  * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
  * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
  */
  readonly id?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#load_balancer_arn LbListener#load_balancer_arn}
  */
  readonly loadBalancerArn: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#port LbListener#port}
  */
  readonly port?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#protocol LbListener#protocol}
  */
  readonly protocol?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#region LbListener#region}
  */
  readonly region?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_request_x_amzn_mtls_clientcert_header_name LbListener#routing_http_request_x_amzn_mtls_clientcert_header_name}
  */
  readonly routingHttpRequestXAmznMtlsClientcertHeaderName?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_request_x_amzn_mtls_clientcert_issuer_header_name LbListener#routing_http_request_x_amzn_mtls_clientcert_issuer_header_name}
  */
  readonly routingHttpRequestXAmznMtlsClientcertIssuerHeaderName?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_request_x_amzn_mtls_clientcert_leaf_header_name LbListener#routing_http_request_x_amzn_mtls_clientcert_leaf_header_name}
  */
  readonly routingHttpRequestXAmznMtlsClientcertLeafHeaderName?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name LbListener#routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name}
  */
  readonly routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_request_x_amzn_mtls_clientcert_subject_header_name LbListener#routing_http_request_x_amzn_mtls_clientcert_subject_header_name}
  */
  readonly routingHttpRequestXAmznMtlsClientcertSubjectHeaderName?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_request_x_amzn_mtls_clientcert_validity_header_name LbListener#routing_http_request_x_amzn_mtls_clientcert_validity_header_name}
  */
  readonly routingHttpRequestXAmznMtlsClientcertValidityHeaderName?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_request_x_amzn_tls_cipher_suite_header_name LbListener#routing_http_request_x_amzn_tls_cipher_suite_header_name}
  */
  readonly routingHttpRequestXAmznTlsCipherSuiteHeaderName?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_request_x_amzn_tls_version_header_name LbListener#routing_http_request_x_amzn_tls_version_header_name}
  */
  readonly routingHttpRequestXAmznTlsVersionHeaderName?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_response_access_control_allow_credentials_header_value LbListener#routing_http_response_access_control_allow_credentials_header_value}
  */
  readonly routingHttpResponseAccessControlAllowCredentialsHeaderValue?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_response_access_control_allow_headers_header_value LbListener#routing_http_response_access_control_allow_headers_header_value}
  */
  readonly routingHttpResponseAccessControlAllowHeadersHeaderValue?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_response_access_control_allow_methods_header_value LbListener#routing_http_response_access_control_allow_methods_header_value}
  */
  readonly routingHttpResponseAccessControlAllowMethodsHeaderValue?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_response_access_control_allow_origin_header_value LbListener#routing_http_response_access_control_allow_origin_header_value}
  */
  readonly routingHttpResponseAccessControlAllowOriginHeaderValue?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_response_access_control_expose_headers_header_value LbListener#routing_http_response_access_control_expose_headers_header_value}
  */
  readonly routingHttpResponseAccessControlExposeHeadersHeaderValue?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_response_access_control_max_age_header_value LbListener#routing_http_response_access_control_max_age_header_value}
  */
  readonly routingHttpResponseAccessControlMaxAgeHeaderValue?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_response_content_security_policy_header_value LbListener#routing_http_response_content_security_policy_header_value}
  */
  readonly routingHttpResponseContentSecurityPolicyHeaderValue?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_response_server_enabled LbListener#routing_http_response_server_enabled}
  */
  readonly routingHttpResponseServerEnabled?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_response_strict_transport_security_header_value LbListener#routing_http_response_strict_transport_security_header_value}
  */
  readonly routingHttpResponseStrictTransportSecurityHeaderValue?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_response_x_content_type_options_header_value LbListener#routing_http_response_x_content_type_options_header_value}
  */
  readonly routingHttpResponseXContentTypeOptionsHeaderValue?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#routing_http_response_x_frame_options_header_value LbListener#routing_http_response_x_frame_options_header_value}
  */
  readonly routingHttpResponseXFrameOptionsHeaderValue?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#ssl_policy LbListener#ssl_policy}
  */
  readonly sslPolicy?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#tags LbListener#tags}
  */
  readonly tags?: { [key: string]: string };
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#tags_all LbListener#tags_all}
  */
  readonly tagsAll?: { [key: string]: string };
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#tcp_idle_timeout_seconds LbListener#tcp_idle_timeout_seconds}
  */
  readonly tcpIdleTimeoutSeconds?: number;
  /**
  * default_action block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#default_action LbListener#default_action}
  */
  readonly defaultAction: LbListenerDefaultAction[] | cdktf.IResolvable;
}
export interface LbListenerDefaultAction {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#order LbListener#order}
  */
  readonly order?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#target_group_arn LbListener#target_group_arn}
  */
  readonly targetGroupArn?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#type LbListener#type}
  */
  readonly type: string;
}

export function lbListenerDefaultActionToTerraform(struct?: LbListenerDefaultAction | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    order: cdktf.numberToTerraform(struct!.order),
    target_group_arn: cdktf.stringToTerraform(struct!.targetGroupArn),
    type: cdktf.stringToTerraform(struct!.type),
  }
}


export function lbListenerDefaultActionToHclTerraform(struct?: LbListenerDefaultAction | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    order: {
      value: cdktf.numberToHclTerraform(struct!.order),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    target_group_arn: {
      value: cdktf.stringToHclTerraform(struct!.targetGroupArn),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    type: {
      value: cdktf.stringToHclTerraform(struct!.type),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class LbListenerDefaultActionOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): LbListenerDefaultAction | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._order !== undefined) {
      hasAnyValues = true;
      internalValueResult.order = this._order;
    }
    if (this._targetGroupArn !== undefined) {
      hasAnyValues = true;
      internalValueResult.targetGroupArn = this._targetGroupArn;
    }
    if (this._type !== undefined) {
      hasAnyValues = true;
      internalValueResult.type = this._type;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: LbListenerDefaultAction | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._order = undefined;
      this._targetGroupArn = undefined;
      this._type = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._order = value.order;
      this._targetGroupArn = value.targetGroupArn;
      this._type = value.type;
    }
  }

  // order - computed: false, optional: true, required: false
  private _order?: number; 
  public get order() {
    return this.getNumberAttribute('order');
  }
  public set order(value: number) {
    this._order = value;
  }
  public resetOrder() {
    this._order = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get orderInput() {
    return this._order;
  }

  // target_group_arn - computed: false, optional: true, required: false
  private _targetGroupArn?: string; 
  public get targetGroupArn() {
    return this.getStringAttribute('target_group_arn');
  }
  public set targetGroupArn(value: string) {
    this._targetGroupArn = value;
  }
  public resetTargetGroupArn() {
    this._targetGroupArn = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get targetGroupArnInput() {
    return this._targetGroupArn;
  }

  // type - computed: false, optional: false, required: true
  private _type?: string; 
  public get type() {
    return this.getStringAttribute('type');
  }
  public set type(value: string) {
    this._type = value;
  }
  // Temporarily expose input value. Use with caution.
  public get typeInput() {
    return this._type;
  }
}

export class LbListenerDefaultActionList extends cdktf.ComplexList {
  public internalValue? : LbListenerDefaultAction[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): LbListenerDefaultActionOutputReference {
    return new LbListenerDefaultActionOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener aws_lb_listener}
*/
export class LbListener extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "aws_lb_listener";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a LbListener resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the LbListener to import
  * @param importFromId The id of the existing LbListener that should be imported. Refer to the {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the LbListener to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "aws_lb_listener", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener aws_lb_listener} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options LbListenerConfig
  */
  public constructor(scope: Construct, id: string, config: LbListenerConfig) {
    super(scope, id, {
      terraformResourceType: 'aws_lb_listener',
      terraformGeneratorMetadata: {
        providerName: 'aws'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._alpnPolicy = config.alpnPolicy;
    this._certificateArn = config.certificateArn;
    this._id = config.id;
    this._loadBalancerArn = config.loadBalancerArn;
    this._port = config.port;
    this._protocol = config.protocol;
    this._region = config.region;
    this._routingHttpRequestXAmznMtlsClientcertHeaderName = config.routingHttpRequestXAmznMtlsClientcertHeaderName;
    this._routingHttpRequestXAmznMtlsClientcertIssuerHeaderName = config.routingHttpRequestXAmznMtlsClientcertIssuerHeaderName;
    this._routingHttpRequestXAmznMtlsClientcertLeafHeaderName = config.routingHttpRequestXAmznMtlsClientcertLeafHeaderName;
    this._routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName = config.routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName;
    this._routingHttpRequestXAmznMtlsClientcertSubjectHeaderName = config.routingHttpRequestXAmznMtlsClientcertSubjectHeaderName;
    this._routingHttpRequestXAmznMtlsClientcertValidityHeaderName = config.routingHttpRequestXAmznMtlsClientcertValidityHeaderName;
    this._routingHttpRequestXAmznTlsCipherSuiteHeaderName = config.routingHttpRequestXAmznTlsCipherSuiteHeaderName;
    this._routingHttpRequestXAmznTlsVersionHeaderName = config.routingHttpRequestXAmznTlsVersionHeaderName;
    this._routingHttpResponseAccessControlAllowCredentialsHeaderValue = config.routingHttpResponseAccessControlAllowCredentialsHeaderValue;
    this._routingHttpResponseAccessControlAllowHeadersHeaderValue = config.routingHttpResponseAccessControlAllowHeadersHeaderValue;
    this._routingHttpResponseAccessControlAllowMethodsHeaderValue = config.routingHttpResponseAccessControlAllowMethodsHeaderValue;
    this._routingHttpResponseAccessControlAllowOriginHeaderValue = config.routingHttpResponseAccessControlAllowOriginHeaderValue;
    this._routingHttpResponseAccessControlExposeHeadersHeaderValue = config.routingHttpResponseAccessControlExposeHeadersHeaderValue;
    this._routingHttpResponseAccessControlMaxAgeHeaderValue = config.routingHttpResponseAccessControlMaxAgeHeaderValue;
    this._routingHttpResponseContentSecurityPolicyHeaderValue = config.routingHttpResponseContentSecurityPolicyHeaderValue;
    this._routingHttpResponseServerEnabled = config.routingHttpResponseServerEnabled;
    this._routingHttpResponseStrictTransportSecurityHeaderValue = config.routingHttpResponseStrictTransportSecurityHeaderValue;
    this._routingHttpResponseXContentTypeOptionsHeaderValue = config.routingHttpResponseXContentTypeOptionsHeaderValue;
    this._routingHttpResponseXFrameOptionsHeaderValue = config.routingHttpResponseXFrameOptionsHeaderValue;
    this._sslPolicy = config.sslPolicy;
    this._tags = config.tags;
    this._tagsAll = config.tagsAll;
    this._tcpIdleTimeoutSeconds = config.tcpIdleTimeoutSeconds;
    this._defaultAction.internalValue = config.defaultAction;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // alpn_policy - computed: false, optional: true, required: false
  private _alpnPolicy?: string; 
  public get alpnPolicy() {
    return this.getStringAttribute('alpn_policy');
  }
  public set alpnPolicy(value: string) {
    this._alpnPolicy = value;
  }
  public resetAlpnPolicy() {
    this._alpnPolicy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get alpnPolicyInput() {
    return this._alpnPolicy;
  }

  // certificate_arn - computed: false, optional: true, required: false
  private _certificateArn?: string; 
  public get certificateArn() {
    return this.getStringAttribute('certificate_arn');
  }
  public set certificateArn(value: string) {
    this._certificateArn = value;
  }
  public resetCertificateArn() {
    this._certificateArn = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get certificateArnInput() {
    return this._certificateArn;
  }

  // id - computed: false, optional: true, required: false
  private _id?: string; 
  public get id() {
    return this.getStringAttribute('id');
  }
  public set id(value: string) {
    this._id = value;
  }
  public resetId() {
    this._id = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get idInput() {
    return this._id;
  }

  // load_balancer_arn - computed: false, optional: false, required: true
  private _loadBalancerArn?: string; 
  public get loadBalancerArn() {
    return this.getStringAttribute('load_balancer_arn');
  }
  public set loadBalancerArn(value: string) {
    this._loadBalancerArn = value;
  }
  // Temporarily expose input value. Use with caution.
  public get loadBalancerArnInput() {
    return this._loadBalancerArn;
  }

  // port - computed: false, optional: true, required: false
  private _port?: number; 
  public get port() {
    return this.getNumberAttribute('port');
  }
  public set port(value: number) {
    this._port = value;
  }
  public resetPort() {
    this._port = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get portInput() {
    return this._port;
  }

  // protocol - computed: false, optional: true, required: false
  private _protocol?: string; 
  public get protocol() {
    return this.getStringAttribute('protocol');
  }
  public set protocol(value: string) {
    this._protocol = value;
  }
  public resetProtocol() {
    this._protocol = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get protocolInput() {
    return this._protocol;
  }

  // region - computed: false, optional: true, required: false
  private _region?: string; 
  public get region() {
    return this.getStringAttribute('region');
  }
  public set region(value: string) {
    this._region = value;
  }
  public resetRegion() {
    this._region = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get regionInput() {
    return this._region;
  }

  // routing_http_request_x_amzn_mtls_clientcert_header_name - computed: false, optional: true, required: false
  private _routingHttpRequestXAmznMtlsClientcertHeaderName?: string; 
  public get routingHttpRequestXAmznMtlsClientcertHeaderName() {
    return this.getStringAttribute('routing_http_request_x_amzn_mtls_clientcert_header_name');
  }
  public set routingHttpRequestXAmznMtlsClientcertHeaderName(value: string) {
    this._routingHttpRequestXAmznMtlsClientcertHeaderName = value;
  }
  public resetRoutingHttpRequestXAmznMtlsClientcertHeaderName() {
    this._routingHttpRequestXAmznMtlsClientcertHeaderName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpRequestXAmznMtlsClientcertHeaderNameInput() {
    return this._routingHttpRequestXAmznMtlsClientcertHeaderName;
  }

  // routing_http_request_x_amzn_mtls_clientcert_issuer_header_name - computed: false, optional: true, required: false
  private _routingHttpRequestXAmznMtlsClientcertIssuerHeaderName?: string; 
  public get routingHttpRequestXAmznMtlsClientcertIssuerHeaderName() {
    return this.getStringAttribute('routing_http_request_x_amzn_mtls_clientcert_issuer_header_name');
  }
  public set routingHttpRequestXAmznMtlsClientcertIssuerHeaderName(value: string) {
    this._routingHttpRequestXAmznMtlsClientcertIssuerHeaderName = value;
  }
  public resetRoutingHttpRequestXAmznMtlsClientcertIssuerHeaderName() {
    this._routingHttpRequestXAmznMtlsClientcertIssuerHeaderName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpRequestXAmznMtlsClientcertIssuerHeaderNameInput() {
    return this._routingHttpRequestXAmznMtlsClientcertIssuerHeaderName;
  }

  // routing_http_request_x_amzn_mtls_clientcert_leaf_header_name - computed: false, optional: true, required: false
  private _routingHttpRequestXAmznMtlsClientcertLeafHeaderName?: string; 
  public get routingHttpRequestXAmznMtlsClientcertLeafHeaderName() {
    return this.getStringAttribute('routing_http_request_x_amzn_mtls_clientcert_leaf_header_name');
  }
  public set routingHttpRequestXAmznMtlsClientcertLeafHeaderName(value: string) {
    this._routingHttpRequestXAmznMtlsClientcertLeafHeaderName = value;
  }
  public resetRoutingHttpRequestXAmznMtlsClientcertLeafHeaderName() {
    this._routingHttpRequestXAmznMtlsClientcertLeafHeaderName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpRequestXAmznMtlsClientcertLeafHeaderNameInput() {
    return this._routingHttpRequestXAmznMtlsClientcertLeafHeaderName;
  }

  // routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name - computed: false, optional: true, required: false
  private _routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName?: string; 
  public get routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName() {
    return this.getStringAttribute('routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name');
  }
  public set routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName(value: string) {
    this._routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName = value;
  }
  public resetRoutingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName() {
    this._routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderNameInput() {
    return this._routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName;
  }

  // routing_http_request_x_amzn_mtls_clientcert_subject_header_name - computed: false, optional: true, required: false
  private _routingHttpRequestXAmznMtlsClientcertSubjectHeaderName?: string; 
  public get routingHttpRequestXAmznMtlsClientcertSubjectHeaderName() {
    return this.getStringAttribute('routing_http_request_x_amzn_mtls_clientcert_subject_header_name');
  }
  public set routingHttpRequestXAmznMtlsClientcertSubjectHeaderName(value: string) {
    this._routingHttpRequestXAmznMtlsClientcertSubjectHeaderName = value;
  }
  public resetRoutingHttpRequestXAmznMtlsClientcertSubjectHeaderName() {
    this._routingHttpRequestXAmznMtlsClientcertSubjectHeaderName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpRequestXAmznMtlsClientcertSubjectHeaderNameInput() {
    return this._routingHttpRequestXAmznMtlsClientcertSubjectHeaderName;
  }

  // routing_http_request_x_amzn_mtls_clientcert_validity_header_name - computed: false, optional: true, required: false
  private _routingHttpRequestXAmznMtlsClientcertValidityHeaderName?: string; 
  public get routingHttpRequestXAmznMtlsClientcertValidityHeaderName() {
    return this.getStringAttribute('routing_http_request_x_amzn_mtls_clientcert_validity_header_name');
  }
  public set routingHttpRequestXAmznMtlsClientcertValidityHeaderName(value: string) {
    this._routingHttpRequestXAmznMtlsClientcertValidityHeaderName = value;
  }
  public resetRoutingHttpRequestXAmznMtlsClientcertValidityHeaderName() {
    this._routingHttpRequestXAmznMtlsClientcertValidityHeaderName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpRequestXAmznMtlsClientcertValidityHeaderNameInput() {
    return this._routingHttpRequestXAmznMtlsClientcertValidityHeaderName;
  }

  // routing_http_request_x_amzn_tls_cipher_suite_header_name - computed: false, optional: true, required: false
  private _routingHttpRequestXAmznTlsCipherSuiteHeaderName?: string; 
  public get routingHttpRequestXAmznTlsCipherSuiteHeaderName() {
    return this.getStringAttribute('routing_http_request_x_amzn_tls_cipher_suite_header_name');
  }
  public set routingHttpRequestXAmznTlsCipherSuiteHeaderName(value: string) {
    this._routingHttpRequestXAmznTlsCipherSuiteHeaderName = value;
  }
  public resetRoutingHttpRequestXAmznTlsCipherSuiteHeaderName() {
    this._routingHttpRequestXAmznTlsCipherSuiteHeaderName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpRequestXAmznTlsCipherSuiteHeaderNameInput() {
    return this._routingHttpRequestXAmznTlsCipherSuiteHeaderName;
  }

  // routing_http_request_x_amzn_tls_version_header_name - computed: false, optional: true, required: false
  private _routingHttpRequestXAmznTlsVersionHeaderName?: string; 
  public get routingHttpRequestXAmznTlsVersionHeaderName() {
    return this.getStringAttribute('routing_http_request_x_amzn_tls_version_header_name');
  }
  public set routingHttpRequestXAmznTlsVersionHeaderName(value: string) {
    this._routingHttpRequestXAmznTlsVersionHeaderName = value;
  }
  public resetRoutingHttpRequestXAmznTlsVersionHeaderName() {
    this._routingHttpRequestXAmznTlsVersionHeaderName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpRequestXAmznTlsVersionHeaderNameInput() {
    return this._routingHttpRequestXAmznTlsVersionHeaderName;
  }

  // routing_http_response_access_control_allow_credentials_header_value - computed: false, optional: true, required: false
  private _routingHttpResponseAccessControlAllowCredentialsHeaderValue?: string; 
  public get routingHttpResponseAccessControlAllowCredentialsHeaderValue() {
    return this.getStringAttribute('routing_http_response_access_control_allow_credentials_header_value');
  }
  public set routingHttpResponseAccessControlAllowCredentialsHeaderValue(value: string) {
    this._routingHttpResponseAccessControlAllowCredentialsHeaderValue = value;
  }
  public resetRoutingHttpResponseAccessControlAllowCredentialsHeaderValue() {
    this._routingHttpResponseAccessControlAllowCredentialsHeaderValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpResponseAccessControlAllowCredentialsHeaderValueInput() {
    return this._routingHttpResponseAccessControlAllowCredentialsHeaderValue;
  }

  // routing_http_response_access_control_allow_headers_header_value - computed: false, optional: true, required: false
  private _routingHttpResponseAccessControlAllowHeadersHeaderValue?: string; 
  public get routingHttpResponseAccessControlAllowHeadersHeaderValue() {
    return this.getStringAttribute('routing_http_response_access_control_allow_headers_header_value');
  }
  public set routingHttpResponseAccessControlAllowHeadersHeaderValue(value: string) {
    this._routingHttpResponseAccessControlAllowHeadersHeaderValue = value;
  }
  public resetRoutingHttpResponseAccessControlAllowHeadersHeaderValue() {
    this._routingHttpResponseAccessControlAllowHeadersHeaderValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpResponseAccessControlAllowHeadersHeaderValueInput() {
    return this._routingHttpResponseAccessControlAllowHeadersHeaderValue;
  }

  // routing_http_response_access_control_allow_methods_header_value - computed: false, optional: true, required: false
  private _routingHttpResponseAccessControlAllowMethodsHeaderValue?: string; 
  public get routingHttpResponseAccessControlAllowMethodsHeaderValue() {
    return this.getStringAttribute('routing_http_response_access_control_allow_methods_header_value');
  }
  public set routingHttpResponseAccessControlAllowMethodsHeaderValue(value: string) {
    this._routingHttpResponseAccessControlAllowMethodsHeaderValue = value;
  }
  public resetRoutingHttpResponseAccessControlAllowMethodsHeaderValue() {
    this._routingHttpResponseAccessControlAllowMethodsHeaderValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpResponseAccessControlAllowMethodsHeaderValueInput() {
    return this._routingHttpResponseAccessControlAllowMethodsHeaderValue;
  }

  // routing_http_response_access_control_allow_origin_header_value - computed: false, optional: true, required: false
  private _routingHttpResponseAccessControlAllowOriginHeaderValue?: string; 
  public get routingHttpResponseAccessControlAllowOriginHeaderValue() {
    return this.getStringAttribute('routing_http_response_access_control_allow_origin_header_value');
  }
  public set routingHttpResponseAccessControlAllowOriginHeaderValue(value: string) {
    this._routingHttpResponseAccessControlAllowOriginHeaderValue = value;
  }
  public resetRoutingHttpResponseAccessControlAllowOriginHeaderValue() {
    this._routingHttpResponseAccessControlAllowOriginHeaderValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpResponseAccessControlAllowOriginHeaderValueInput() {
    return this._routingHttpResponseAccessControlAllowOriginHeaderValue;
  }

  // routing_http_response_access_control_expose_headers_header_value - computed: false, optional: true, required: false
  private _routingHttpResponseAccessControlExposeHeadersHeaderValue?: string; 
  public get routingHttpResponseAccessControlExposeHeadersHeaderValue() {
    return this.getStringAttribute('routing_http_response_access_control_expose_headers_header_value');
  }
  public set routingHttpResponseAccessControlExposeHeadersHeaderValue(value: string) {
    this._routingHttpResponseAccessControlExposeHeadersHeaderValue = value;
  }
  public resetRoutingHttpResponseAccessControlExposeHeadersHeaderValue() {
    this._routingHttpResponseAccessControlExposeHeadersHeaderValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpResponseAccessControlExposeHeadersHeaderValueInput() {
    return this._routingHttpResponseAccessControlExposeHeadersHeaderValue;
  }

  // routing_http_response_access_control_max_age_header_value - computed: false, optional: true, required: false
  private _routingHttpResponseAccessControlMaxAgeHeaderValue?: string; 
  public get routingHttpResponseAccessControlMaxAgeHeaderValue() {
    return this.getStringAttribute('routing_http_response_access_control_max_age_header_value');
  }
  public set routingHttpResponseAccessControlMaxAgeHeaderValue(value: string) {
    this._routingHttpResponseAccessControlMaxAgeHeaderValue = value;
  }
  public resetRoutingHttpResponseAccessControlMaxAgeHeaderValue() {
    this._routingHttpResponseAccessControlMaxAgeHeaderValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpResponseAccessControlMaxAgeHeaderValueInput() {
    return this._routingHttpResponseAccessControlMaxAgeHeaderValue;
  }

  // routing_http_response_content_security_policy_header_value - computed: false, optional: true, required: false
  private _routingHttpResponseContentSecurityPolicyHeaderValue?: string; 
  public get routingHttpResponseContentSecurityPolicyHeaderValue() {
    return this.getStringAttribute('routing_http_response_content_security_policy_header_value');
  }
  public set routingHttpResponseContentSecurityPolicyHeaderValue(value: string) {
    this._routingHttpResponseContentSecurityPolicyHeaderValue = value;
  }
  public resetRoutingHttpResponseContentSecurityPolicyHeaderValue() {
    this._routingHttpResponseContentSecurityPolicyHeaderValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpResponseContentSecurityPolicyHeaderValueInput() {
    return this._routingHttpResponseContentSecurityPolicyHeaderValue;
  }

  // routing_http_response_server_enabled - computed: false, optional: true, required: false
  private _routingHttpResponseServerEnabled?: boolean | cdktf.IResolvable; 
  public get routingHttpResponseServerEnabled() {
    return this.getBooleanAttribute('routing_http_response_server_enabled');
  }
  public set routingHttpResponseServerEnabled(value: boolean | cdktf.IResolvable) {
    this._routingHttpResponseServerEnabled = value;
  }
  public resetRoutingHttpResponseServerEnabled() {
    this._routingHttpResponseServerEnabled = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpResponseServerEnabledInput() {
    return this._routingHttpResponseServerEnabled;
  }

  // routing_http_response_strict_transport_security_header_value - computed: false, optional: true, required: false
  private _routingHttpResponseStrictTransportSecurityHeaderValue?: string; 
  public get routingHttpResponseStrictTransportSecurityHeaderValue() {
    return this.getStringAttribute('routing_http_response_strict_transport_security_header_value');
  }
  public set routingHttpResponseStrictTransportSecurityHeaderValue(value: string) {
    this._routingHttpResponseStrictTransportSecurityHeaderValue = value;
  }
  public resetRoutingHttpResponseStrictTransportSecurityHeaderValue() {
    this._routingHttpResponseStrictTransportSecurityHeaderValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpResponseStrictTransportSecurityHeaderValueInput() {
    return this._routingHttpResponseStrictTransportSecurityHeaderValue;
  }

  // routing_http_response_x_content_type_options_header_value - computed: false, optional: true, required: false
  private _routingHttpResponseXContentTypeOptionsHeaderValue?: string; 
  public get routingHttpResponseXContentTypeOptionsHeaderValue() {
    return this.getStringAttribute('routing_http_response_x_content_type_options_header_value');
  }
  public set routingHttpResponseXContentTypeOptionsHeaderValue(value: string) {
    this._routingHttpResponseXContentTypeOptionsHeaderValue = value;
  }
  public resetRoutingHttpResponseXContentTypeOptionsHeaderValue() {
    this._routingHttpResponseXContentTypeOptionsHeaderValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpResponseXContentTypeOptionsHeaderValueInput() {
    return this._routingHttpResponseXContentTypeOptionsHeaderValue;
  }

  // routing_http_response_x_frame_options_header_value - computed: false, optional: true, required: false
  private _routingHttpResponseXFrameOptionsHeaderValue?: string; 
  public get routingHttpResponseXFrameOptionsHeaderValue() {
    return this.getStringAttribute('routing_http_response_x_frame_options_header_value');
  }
  public set routingHttpResponseXFrameOptionsHeaderValue(value: string) {
    this._routingHttpResponseXFrameOptionsHeaderValue = value;
  }
  public resetRoutingHttpResponseXFrameOptionsHeaderValue() {
    this._routingHttpResponseXFrameOptionsHeaderValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingHttpResponseXFrameOptionsHeaderValueInput() {
    return this._routingHttpResponseXFrameOptionsHeaderValue;
  }

  // ssl_policy - computed: false, optional: true, required: false
  private _sslPolicy?: string; 
  public get sslPolicy() {
    return this.getStringAttribute('ssl_policy');
  }
  public set sslPolicy(value: string) {
    this._sslPolicy = value;
  }
  public resetSslPolicy() {
    this._sslPolicy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sslPolicyInput() {
    return this._sslPolicy;
  }

  // tags - computed: false, optional: true, required: false
  private _tags?: { [key: string]: string }; 
  public get tags() {
    return this.getStringMapAttribute('tags');
  }
  public set tags(value: { [key: string]: string }) {
    this._tags = value;
  }
  public resetTags() {
    this._tags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tagsInput() {
    return this._tags;
  }

  // tags_all - computed: false, optional: true, required: false
  private _tagsAll?: { [key: string]: string }; 
  public get tagsAll() {
    return this.getStringMapAttribute('tags_all');
  }
  public set tagsAll(value: { [key: string]: string }) {
    this._tagsAll = value;
  }
  public resetTagsAll() {
    this._tagsAll = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tagsAllInput() {
    return this._tagsAll;
  }

  // tcp_idle_timeout_seconds - computed: false, optional: true, required: false
  private _tcpIdleTimeoutSeconds?: number; 
  public get tcpIdleTimeoutSeconds() {
    return this.getNumberAttribute('tcp_idle_timeout_seconds');
  }
  public set tcpIdleTimeoutSeconds(value: number) {
    this._tcpIdleTimeoutSeconds = value;
  }
  public resetTcpIdleTimeoutSeconds() {
    this._tcpIdleTimeoutSeconds = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tcpIdleTimeoutSecondsInput() {
    return this._tcpIdleTimeoutSeconds;
  }

  // arn - computed: true, optional: false, required: false
  public get arn() {
    return this.getStringAttribute('arn');
  }

  // default_action - computed: false, optional: false, required: true
  private _defaultAction = new LbListenerDefaultActionList(this, "default_action", false);
  public get defaultAction() {
    return this._defaultAction;
  }
  public putDefaultAction(value: LbListenerDefaultAction[] | cdktf.IResolvable) {
    this._defaultAction.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get defaultActionInput() {
    return this._defaultAction.internalValue;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      alpn_policy: cdktf.stringToTerraform(this._alpnPolicy),
      certificate_arn: cdktf.stringToTerraform(this._certificateArn),
      id: cdktf.stringToTerraform(this._id),
      load_balancer_arn: cdktf.stringToTerraform(this._loadBalancerArn),
      port: cdktf.numberToTerraform(this._port),
      protocol: cdktf.stringToTerraform(this._protocol),
      region: cdktf.stringToTerraform(this._region),
      routing_http_request_x_amzn_mtls_clientcert_header_name: cdktf.stringToTerraform(this._routingHttpRequestXAmznMtlsClientcertHeaderName),
      routing_http_request_x_amzn_mtls_clientcert_issuer_header_name: cdktf.stringToTerraform(this._routingHttpRequestXAmznMtlsClientcertIssuerHeaderName),
      routing_http_request_x_amzn_mtls_clientcert_leaf_header_name: cdktf.stringToTerraform(this._routingHttpRequestXAmznMtlsClientcertLeafHeaderName),
      routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name: cdktf.stringToTerraform(this._routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName),
      routing_http_request_x_amzn_mtls_clientcert_subject_header_name: cdktf.stringToTerraform(this._routingHttpRequestXAmznMtlsClientcertSubjectHeaderName),
      routing_http_request_x_amzn_mtls_clientcert_validity_header_name: cdktf.stringToTerraform(this._routingHttpRequestXAmznMtlsClientcertValidityHeaderName),
      routing_http_request_x_amzn_tls_cipher_suite_header_name: cdktf.stringToTerraform(this._routingHttpRequestXAmznTlsCipherSuiteHeaderName),
      routing_http_request_x_amzn_tls_version_header_name: cdktf.stringToTerraform(this._routingHttpRequestXAmznTlsVersionHeaderName),
      routing_http_response_access_control_allow_credentials_header_value: cdktf.stringToTerraform(this._routingHttpResponseAccessControlAllowCredentialsHeaderValue),
      routing_http_response_access_control_allow_headers_header_value: cdktf.stringToTerraform(this._routingHttpResponseAccessControlAllowHeadersHeaderValue),
      routing_http_response_access_control_allow_methods_header_value: cdktf.stringToTerraform(this._routingHttpResponseAccessControlAllowMethodsHeaderValue),
      routing_http_response_access_control_allow_origin_header_value: cdktf.stringToTerraform(this._routingHttpResponseAccessControlAllowOriginHeaderValue),
      routing_http_response_access_control_expose_headers_header_value: cdktf.stringToTerraform(this._routingHttpResponseAccessControlExposeHeadersHeaderValue),
      routing_http_response_access_control_max_age_header_value: cdktf.stringToTerraform(this._routingHttpResponseAccessControlMaxAgeHeaderValue),
      routing_http_response_content_security_policy_header_value: cdktf.stringToTerraform(this._routingHttpResponseContentSecurityPolicyHeaderValue),
      routing_http_response_server_enabled: cdktf.booleanToTerraform(this._routingHttpResponseServerEnabled),
      routing_http_response_strict_transport_security_header_value: cdktf.stringToTerraform(this._routingHttpResponseStrictTransportSecurityHeaderValue),
      routing_http_response_x_content_type_options_header_value: cdktf.stringToTerraform(this._routingHttpResponseXContentTypeOptionsHeaderValue),
      routing_http_response_x_frame_options_header_value: cdktf.stringToTerraform(this._routingHttpResponseXFrameOptionsHeaderValue),
      ssl_policy: cdktf.stringToTerraform(this._sslPolicy),
      tags: cdktf.hashMapper(cdktf.stringToTerraform)(this._tags),
      tags_all: cdktf.hashMapper(cdktf.stringToTerraform)(this._tagsAll),
      tcp_idle_timeout_seconds: cdktf.numberToTerraform(this._tcpIdleTimeoutSeconds),
      default_action: cdktf.listMapper(lbListenerDefaultActionToTerraform, true)(this._defaultAction.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      alpn_policy: {
        value: cdktf.stringToHclTerraform(this._alpnPolicy),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      certificate_arn: {
        value: cdktf.stringToHclTerraform(this._certificateArn),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      id: {
        value: cdktf.stringToHclTerraform(this._id),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      load_balancer_arn: {
        value: cdktf.stringToHclTerraform(this._loadBalancerArn),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      port: {
        value: cdktf.numberToHclTerraform(this._port),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      protocol: {
        value: cdktf.stringToHclTerraform(this._protocol),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      region: {
        value: cdktf.stringToHclTerraform(this._region),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_request_x_amzn_mtls_clientcert_header_name: {
        value: cdktf.stringToHclTerraform(this._routingHttpRequestXAmznMtlsClientcertHeaderName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_request_x_amzn_mtls_clientcert_issuer_header_name: {
        value: cdktf.stringToHclTerraform(this._routingHttpRequestXAmznMtlsClientcertIssuerHeaderName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_request_x_amzn_mtls_clientcert_leaf_header_name: {
        value: cdktf.stringToHclTerraform(this._routingHttpRequestXAmznMtlsClientcertLeafHeaderName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_request_x_amzn_mtls_clientcert_serial_number_header_name: {
        value: cdktf.stringToHclTerraform(this._routingHttpRequestXAmznMtlsClientcertSerialNumberHeaderName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_request_x_amzn_mtls_clientcert_subject_header_name: {
        value: cdktf.stringToHclTerraform(this._routingHttpRequestXAmznMtlsClientcertSubjectHeaderName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_request_x_amzn_mtls_clientcert_validity_header_name: {
        value: cdktf.stringToHclTerraform(this._routingHttpRequestXAmznMtlsClientcertValidityHeaderName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_request_x_amzn_tls_cipher_suite_header_name: {
        value: cdktf.stringToHclTerraform(this._routingHttpRequestXAmznTlsCipherSuiteHeaderName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_request_x_amzn_tls_version_header_name: {
        value: cdktf.stringToHclTerraform(this._routingHttpRequestXAmznTlsVersionHeaderName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_response_access_control_allow_credentials_header_value: {
        value: cdktf.stringToHclTerraform(this._routingHttpResponseAccessControlAllowCredentialsHeaderValue),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_response_access_control_allow_headers_header_value: {
        value: cdktf.stringToHclTerraform(this._routingHttpResponseAccessControlAllowHeadersHeaderValue),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_response_access_control_allow_methods_header_value: {
        value: cdktf.stringToHclTerraform(this._routingHttpResponseAccessControlAllowMethodsHeaderValue),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_response_access_control_allow_origin_header_value: {
        value: cdktf.stringToHclTerraform(this._routingHttpResponseAccessControlAllowOriginHeaderValue),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_response_access_control_expose_headers_header_value: {
        value: cdktf.stringToHclTerraform(this._routingHttpResponseAccessControlExposeHeadersHeaderValue),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_response_access_control_max_age_header_value: {
        value: cdktf.stringToHclTerraform(this._routingHttpResponseAccessControlMaxAgeHeaderValue),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_response_content_security_policy_header_value: {
        value: cdktf.stringToHclTerraform(this._routingHttpResponseContentSecurityPolicyHeaderValue),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_response_server_enabled: {
        value: cdktf.booleanToHclTerraform(this._routingHttpResponseServerEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      routing_http_response_strict_transport_security_header_value: {
        value: cdktf.stringToHclTerraform(this._routingHttpResponseStrictTransportSecurityHeaderValue),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_response_x_content_type_options_header_value: {
        value: cdktf.stringToHclTerraform(this._routingHttpResponseXContentTypeOptionsHeaderValue),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_http_response_x_frame_options_header_value: {
        value: cdktf.stringToHclTerraform(this._routingHttpResponseXFrameOptionsHeaderValue),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      ssl_policy: {
        value: cdktf.stringToHclTerraform(this._sslPolicy),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tags: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._tags),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      tags_all: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._tagsAll),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      tcp_idle_timeout_seconds: {
        value: cdktf.numberToHclTerraform(this._tcpIdleTimeoutSeconds),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      default_action: {
        value: cdktf.listMapperHcl(lbListenerDefaultActionToHclTerraform, true)(this._defaultAction.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "LbListenerDefaultActionList",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
