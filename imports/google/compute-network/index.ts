// https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface ComputeNetworkConfig extends cdktf.TerraformMetaArguments {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#auto_create_subnetworks ComputeNetwork#auto_create_subnetworks}
  */
  readonly autoCreateSubnetworks?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#bgp_always_compare_med ComputeNetwork#bgp_always_compare_med}
  */
  readonly bgpAlwaysCompareMed?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#bgp_best_path_selection_mode ComputeNetwork#bgp_best_path_selection_mode}
  */
  readonly bgpBestPathSelectionMode?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#bgp_inter_region_cost ComputeNetwork#bgp_inter_region_cost}
  */
  readonly bgpInterRegionCost?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#delete_default_routes_on_create ComputeNetwork#delete_default_routes_on_create}
  */
  readonly deleteDefaultRoutesOnCreate?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#description ComputeNetwork#description}
  */
  readonly description?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#enable_ula_internal_ipv6 ComputeNetwork#enable_ula_internal_ipv6}
  */
  readonly enableUlaInternalIpv6?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#id ComputeNetwork#id}
  *
  * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
  * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
  */
  readonly id?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#internal_ipv6_range ComputeNetwork#internal_ipv6_range}
  */
  readonly internalIpv6Range?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#mtu ComputeNetwork#mtu}
  */
  readonly mtu?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#name ComputeNetwork#name}
  */
  readonly name: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#network_firewall_policy_enforcement_order ComputeNetwork#network_firewall_policy_enforcement_order}
  */
  readonly networkFirewallPolicyEnforcementOrder?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#network_profile ComputeNetwork#network_profile}
  */
  readonly networkProfile?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#project ComputeNetwork#project}
  */
  readonly project?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#routing_mode ComputeNetwork#routing_mode}
  */
  readonly routingMode?: string;
}

/**
* Represents a {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network google_compute_network}
*/
export class ComputeNetwork extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "google_compute_network";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a ComputeNetwork resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the ComputeNetwork to import
  * @param importFromId The id of the existing ComputeNetwork that should be imported. Refer to the {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the ComputeNetwork to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "google_compute_network", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_network google_compute_network} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options ComputeNetworkConfig
  */
  public constructor(scope: Construct, id: string, config: ComputeNetworkConfig) {
    super(scope, id, {
      terraformResourceType: 'google_compute_network',
      terraformGeneratorMetadata: {
        providerName: 'google'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._autoCreateSubnetworks = config.autoCreateSubnetworks;
    this._bgpAlwaysCompareMed = config.bgpAlwaysCompareMed;
    this._bgpBestPathSelectionMode = config.bgpBestPathSelectionMode;
    this._bgpInterRegionCost = config.bgpInterRegionCost;
    this._deleteDefaultRoutesOnCreate = config.deleteDefaultRoutesOnCreate;
    this._description = config.description;
    this._enableUlaInternalIpv6 = config.enableUlaInternalIpv6;
    this._id = config.id;
    this._internalIpv6Range = config.internalIpv6Range;
    this._mtu = config.mtu;
    this._name = config.name;
    this._networkFirewallPolicyEnforcementOrder = config.networkFirewallPolicyEnforcementOrder;
    this._networkProfile = config.networkProfile;
    this._project = config.project;
    this._routingMode = config.routingMode;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // auto_create_subnetworks - computed: false, optional: true, required: false
  private _autoCreateSubnetworks?: boolean | cdktf.IResolvable; 
  public get autoCreateSubnetworks() {
    return this.getBooleanAttribute('auto_create_subnetworks');
  }
  public set autoCreateSubnetworks(value: boolean | cdktf.IResolvable) {
    this._autoCreateSubnetworks = value;
  }
  public resetAutoCreateSubnetworks() {
    this._autoCreateSubnetworks = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get autoCreateSubnetworksInput() {
    return this._autoCreateSubnetworks;
  }

  // bgp_always_compare_med - computed: false, optional: true, required: false
  private _bgpAlwaysCompareMed?: boolean | cdktf.IResolvable; 
  public get bgpAlwaysCompareMed() {
    return this.getBooleanAttribute('bgp_always_compare_med');
  }
  public set bgpAlwaysCompareMed(value: boolean | cdktf.IResolvable) {
    this._bgpAlwaysCompareMed = value;
  }
  public resetBgpAlwaysCompareMed() {
    this._bgpAlwaysCompareMed = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bgpAlwaysCompareMedInput() {
    return this._bgpAlwaysCompareMed;
  }

  // bgp_best_path_selection_mode - computed: false, optional: true, required: false
  private _bgpBestPathSelectionMode?: string; 
  public get bgpBestPathSelectionMode() {
    return this.getStringAttribute('bgp_best_path_selection_mode');
  }
  public set bgpBestPathSelectionMode(value: string) {
    this._bgpBestPathSelectionMode = value;
  }
  public resetBgpBestPathSelectionMode() {
    this._bgpBestPathSelectionMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bgpBestPathSelectionModeInput() {
    return this._bgpBestPathSelectionMode;
  }

  // bgp_inter_region_cost - computed: false, optional: true, required: false
  private _bgpInterRegionCost?: string; 
  public get bgpInterRegionCost() {
    return this.getStringAttribute('bgp_inter_region_cost');
  }
  public set bgpInterRegionCost(value: string) {
    this._bgpInterRegionCost = value;
  }
  public resetBgpInterRegionCost() {
    this._bgpInterRegionCost = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get bgpInterRegionCostInput() {
    return this._bgpInterRegionCost;
  }

  // delete_default_routes_on_create - computed: false, optional: true, required: false
  private _deleteDefaultRoutesOnCreate?: boolean | cdktf.IResolvable; 
  public get deleteDefaultRoutesOnCreate() {
    return this.getBooleanAttribute('delete_default_routes_on_create');
  }
  public set deleteDefaultRoutesOnCreate(value: boolean | cdktf.IResolvable) {
    this._deleteDefaultRoutesOnCreate = value;
  }
  public resetDeleteDefaultRoutesOnCreate() {
    this._deleteDefaultRoutesOnCreate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deleteDefaultRoutesOnCreateInput() {
    return this._deleteDefaultRoutesOnCreate;
  }

  // description - computed: false, optional: true, required: false
  private _description?: string; 
  public get description() {
    return this.getStringAttribute('description');
  }
  public set description(value: string) {
    this._description = value;
  }
  public resetDescription() {
    this._description = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get descriptionInput() {
    return this._description;
  }

  // enable_ula_internal_ipv6 - computed: false, optional: true, required: false
  private _enableUlaInternalIpv6?: boolean | cdktf.IResolvable; 
  public get enableUlaInternalIpv6() {
    return this.getBooleanAttribute('enable_ula_internal_ipv6');
  }
  public set enableUlaInternalIpv6(value: boolean | cdktf.IResolvable) {
    this._enableUlaInternalIpv6 = value;
  }
  public resetEnableUlaInternalIpv6() {
    this._enableUlaInternalIpv6 = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enableUlaInternalIpv6Input() {
    return this._enableUlaInternalIpv6;
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

  // internal_ipv6_range - computed: false, optional: true, required: false
  private _internalIpv6Range?: string; 
  public get internalIpv6Range() {
    return this.getStringAttribute('internal_ipv6_range');
  }
  public set internalIpv6Range(value: string) {
    this._internalIpv6Range = value;
  }
  public resetInternalIpv6Range() {
    this._internalIpv6Range = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get internalIpv6RangeInput() {
    return this._internalIpv6Range;
  }

  // mtu - computed: false, optional: true, required: false
  private _mtu?: number; 
  public get mtu() {
    return this.getNumberAttribute('mtu');
  }
  public set mtu(value: number) {
    this._mtu = value;
  }
  public resetMtu() {
    this._mtu = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get mtuInput() {
    return this._mtu;
  }

  // name - computed: false, optional: false, required: true
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // network_firewall_policy_enforcement_order - computed: false, optional: true, required: false
  private _networkFirewallPolicyEnforcementOrder?: string; 
  public get networkFirewallPolicyEnforcementOrder() {
    return this.getStringAttribute('network_firewall_policy_enforcement_order');
  }
  public set networkFirewallPolicyEnforcementOrder(value: string) {
    this._networkFirewallPolicyEnforcementOrder = value;
  }
  public resetNetworkFirewallPolicyEnforcementOrder() {
    this._networkFirewallPolicyEnforcementOrder = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get networkFirewallPolicyEnforcementOrderInput() {
    return this._networkFirewallPolicyEnforcementOrder;
  }

  // network_profile - computed: false, optional: true, required: false
  private _networkProfile?: string; 
  public get networkProfile() {
    return this.getStringAttribute('network_profile');
  }
  public set networkProfile(value: string) {
    this._networkProfile = value;
  }
  public resetNetworkProfile() {
    this._networkProfile = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get networkProfileInput() {
    return this._networkProfile;
  }

  // project - computed: false, optional: true, required: false
  private _project?: string; 
  public get project() {
    return this.getStringAttribute('project');
  }
  public set project(value: string) {
    this._project = value;
  }
  public resetProject() {
    this._project = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get projectInput() {
    return this._project;
  }

  // routing_mode - computed: false, optional: true, required: false
  private _routingMode?: string; 
  public get routingMode() {
    return this.getStringAttribute('routing_mode');
  }
  public set routingMode(value: string) {
    this._routingMode = value;
  }
  public resetRoutingMode() {
    this._routingMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get routingModeInput() {
    return this._routingMode;
  }

  // gateway_ipv4 - computed: true, optional: false, required: false
  public get gatewayIpv4() {
    return this.getStringAttribute('gateway_ipv4');
  }

  // network_id - computed: true, optional: false, required: false
  public get networkId() {
    return this.getStringAttribute('network_id');
  }

  // numeric_id - computed: true, optional: false, required: false
  public get numericId() {
    return this.getStringAttribute('numeric_id');
  }

  // self_link - computed: true, optional: false, required: false
  public get selfLink() {
    return this.getStringAttribute('self_link');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      auto_create_subnetworks: cdktf.booleanToTerraform(this._autoCreateSubnetworks),
      bgp_always_compare_med: cdktf.booleanToTerraform(this._bgpAlwaysCompareMed),
      bgp_best_path_selection_mode: cdktf.stringToTerraform(this._bgpBestPathSelectionMode),
      bgp_inter_region_cost: cdktf.stringToTerraform(this._bgpInterRegionCost),
      delete_default_routes_on_create: cdktf.booleanToTerraform(this._deleteDefaultRoutesOnCreate),
      description: cdktf.stringToTerraform(this._description),
      enable_ula_internal_ipv6: cdktf.booleanToTerraform(this._enableUlaInternalIpv6),
      id: cdktf.stringToTerraform(this._id),
      internal_ipv6_range: cdktf.stringToTerraform(this._internalIpv6Range),
      mtu: cdktf.numberToTerraform(this._mtu),
      name: cdktf.stringToTerraform(this._name),
      network_firewall_policy_enforcement_order: cdktf.stringToTerraform(this._networkFirewallPolicyEnforcementOrder),
      network_profile: cdktf.stringToTerraform(this._networkProfile),
      project: cdktf.stringToTerraform(this._project),
      routing_mode: cdktf.stringToTerraform(this._routingMode),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      auto_create_subnetworks: {
        value: cdktf.booleanToHclTerraform(this._autoCreateSubnetworks),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      bgp_always_compare_med: {
        value: cdktf.booleanToHclTerraform(this._bgpAlwaysCompareMed),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      bgp_best_path_selection_mode: {
        value: cdktf.stringToHclTerraform(this._bgpBestPathSelectionMode),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      bgp_inter_region_cost: {
        value: cdktf.stringToHclTerraform(this._bgpInterRegionCost),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      delete_default_routes_on_create: {
        value: cdktf.booleanToHclTerraform(this._deleteDefaultRoutesOnCreate),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      description: {
        value: cdktf.stringToHclTerraform(this._description),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      enable_ula_internal_ipv6: {
        value: cdktf.booleanToHclTerraform(this._enableUlaInternalIpv6),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      id: {
        value: cdktf.stringToHclTerraform(this._id),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      internal_ipv6_range: {
        value: cdktf.stringToHclTerraform(this._internalIpv6Range),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      mtu: {
        value: cdktf.numberToHclTerraform(this._mtu),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      network_firewall_policy_enforcement_order: {
        value: cdktf.stringToHclTerraform(this._networkFirewallPolicyEnforcementOrder),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      network_profile: {
        value: cdktf.stringToHclTerraform(this._networkProfile),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      project: {
        value: cdktf.stringToHclTerraform(this._project),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      routing_mode: {
        value: cdktf.stringToHclTerraform(this._routingMode),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
