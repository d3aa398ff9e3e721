"""Query parameters that only tell who sent the reader.

A parameter that may choose the article (id, p, q, cid, uid, ref, source, order …) stays: one article kept twice costs
less than two articles taken for one.
"""

_PREFIXES = (
    "utm_", "pk_", "mtm_", "matomo_", "piwik_", "hsa_", "ns_", "bsft_", "elq", "guce_", "fb_action_", "at_custom",
)  # fmt: skip

_NAMES = frozenset(
    """
    _ga _gl gclid gclsrc gbraid wbraid dclid gad_source gad_campaignid srsltid
    fbclid fb_source fb_ref mibextid sfnsn igsh igshid __twitter_impression twclid ref_src ref_url
    msclkid ttclid li_fat_id rdt_cid sccid epik yclid ysclid _openstat rb_clickid qclid
    mc_cid mc_eid mkt_tok _hsenc _hsmi __hssc __hstc __hsfp hsctatracking vero_id vero_conv _ke _kx dm_i
    oly_enc_id oly_anon_id ml_subscriber ml_subscriber_hash ck_subscriber_id _bta_tid _bta_c et_cid et_rid
    trk_contact trk_msg trk_module trk_sid emci emdi ceid vgo_ee
    s_cid s_kwcid ef_id wickedid wt_mc wt_zmc xtor xtref cmpid icid ocid ncid ito smid smtyp ftag taid mbid esrc
    bxid cndid cm_mmc cm_mmca1 cm_mmca2 cm_sp cx_refsource sr_share soc_src soc_trk guccounter spm
    at_campaign at_campaign_type at_medium at_link_id at_link_origin at_link_type at_ptr_name at_format at_bbc_team
    dicbo tblci outbrainclickid vmcid irclickid irgwc cjevent awc _branch_match_id _branch_referrer
    trkcampaign trkinfo unicorn_click_id gdfms gdftrk gdffi
    """.split()
)


def is_tracking(name: str) -> bool:
    """Whether the parameter of this name, in any case, is in the list."""
    name = name.lower()
    return name in _NAMES or name.startswith(_PREFIXES)
