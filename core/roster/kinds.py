"""The headings of the other sheets that are taken over: applications, establishment, units, register."""

from core.roster.columns import HEADINGS, Vocabulary

_PERSON = {
    key: HEADINGS[key]
    for key in ("number", "name", "gender", "birth", "nation", "education", "party", "remark")
}
_POST = ("现任职务", "职务", "现职务", "工作职务", "岗位", "职务职称", "post")
_UNIT = (
    "工作单位",
    "现工作单位",
    "单位",
    "所在单位",
    "单位及职务",
    "工作单位及职务",
    "现工作单位及职务",
    "unit",
)

APPLICANTS = Vocabulary(
    {
        **_PERSON,
        "name": ("姓名", "报名人", "报名人姓名", "name"),
        "worked_since": ("参加工作时间", "参加工作年月", "工作时间", "参工时间", "workedsince"),
        "source": ("人员来源", "来源", "人员类别", "类别", "身份", "报名身份", "source"),
        "level": ("职级", "级别", "是否领导职务", "是否领导干部", "level"),
        "unit": _UNIT,
        "post": _POST,
        "applied": (
            "报考职位",
            "报名职位",
            "竞职职位",
            "报考职务",
            "报名职务",
            "竞职职务",
            "申报职位",
            "applied",
        ),
        "township": ("报考乡镇", "报名乡镇", "竞职乡镇", "申报乡镇", "乡镇", "township"),
        "cv": ("简历", "个人简历", "工作简历", "主要简历", "学习工作简历", "cv"),
        "phone": ("联系电话", "电话", "手机", "手机号", "联系方式", "phone"),
    }
)
CADRES = Vocabulary(
    {
        **_PERSON,
        "unit": _UNIT,
        "post": _POST,
        "level": ("职级", "级别", "类别", "人员类别", "是否领导职务", "是否领导干部", "level"),
        "secretary": ("是否书记", "是否党委书记", "secretary"),
        "dispatched": ("是否首批外派", "是否外派", "首批外派", "外派", "是否选派外出", "dispatched"),
    }
)
UNITS = Vocabulary(
    {
        "number": HEADINGS["number"],
        "name": ("单位名称", "单位", "村名", "名称", "推荐单位", "unit", "name"),
        "kind": ("单位类别", "类别", "性质", "单位性质", "kind"),
    }
)
ELECTORS = Vocabulary(
    {
        **{key: _PERSON[key] for key in ("number", "name", "gender", "birth", "party", "remark")},
        "unit": (
            "单位",
            "推荐单位",
            "所在单位",
            "村",
            "村名",
            "所在村",
            "工作单位",
            "所在支部",
            "所在党支部",
            "unit",
        ),
        "member": ("是否党员", "党员", "member"),
        "grounds": ("代表类别", "群众代表类别", "代表身份", "类别", "人员类别", "身份", "grounds"),
        "away": ("是否外出", "外出", "是否流动", "外出流动", "away"),
        "contact": ("联系方式", "外出联系方式", "联系电话", "电话", "外出地点", "去向", "contact"),
        "answer": ("联系结果", "答复", "能否返回", "是否返回", "answer"),
    }
)
