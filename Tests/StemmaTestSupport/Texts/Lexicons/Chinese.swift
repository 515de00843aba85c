extension Lexicon {
  static let chinese = Lexicon(
    """
    surname= 王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕
    given= 伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀 霞 平 刚 桂 英 华 玉 兰 红 建 国 文 志 海 云 春 梅 晓 东 林 思 雨 佳 宁
    given= 子 轩 浩 然 梓 涵 一 诺 欣 怡 嘉 豪 俊 熙 若 曦 凯 旋 立 新 守 仁 福 生 德 顺 长 庚 金 凤 彩 莲 淑 贞 翠 萍
    name: {surname}{given}{given} | {surname}{given}{given} | {surname}{given}{given} | {surname}{given}
    stem= 青 临 安 永 长 丰 宁 平 龙 石 白 云 东 南 西 北 新 金 清 泰 和 兴 昌 德 广 海 江 河 山 桥
    end= 川 阳 源 水 泉 陵 州 港 湖 城 溪 坪 岭 湾 浦 关 林 台 沙 田
    city: {stem}{end}市 | {stem}{end}县 | {stem}{end}区
    place: {city}{stem}{end}镇 | {city}{stem}{end}街道 | {city}
    village: {surname}家{end}村 | {stem}{end}村 | {surname}家沟
    street: {stem}{end}路{1-399}号 | {stem}{stem}大街{1-180}号 | {surname}家巷{1-60}号
    trade= 建材 商贸 物流 餐饮 科技 文化传播 农业开发 置业 电子 机械 服装 医药 印刷 装饰工程 汽车服务 教育咨询
    company: {stem}{end}{given}{given}{trade}有限公司 | {given}{given}{trade}有限责任公司 | \
    {city}{stem}{given}{trade}厂
    school: {city}第{ordinal}中学 | {stem}{end}实验小学 | {stem}{end}职业技术学院
    org: {company} | {school} | {city}{trade}行业协会 | {stem}{end}社区居民委员会
    ordinal= 一 二 三 四 五
    weekday= 一 二 三 四 五 六 日
    day: {1-12}月{1-28}日
    date: {2021-2024}年{1-12}月{1-28}日
    time: 上午{8-11}时{00-59}分 | 下午{1-5}时{00-59}分
    money: {#4}元 | {#5}元 | {1-9},{#3}.{00-99}元 | {#2}万元
    phone: {#4}-{#7}
    cause: 民间借贷 | 买卖合同 | 房屋租赁合同 | 劳动争议 | 离婚 | 机动车交通事故责任 | 物业服务合同 | 建设工程施工合同 | 金融借款合同 | 追偿权 | 承揽合同 | 股权转让
    illness: 因病医治无效 | 突发心脏病抢救无效 | 年高体衰无疾而终 | 久病卧床 | 遭遇车祸伤重不治
    noun= 车站 河堤 图书馆 果园 仓库 渔船 灯塔 钟楼 水渠 剧院 集市 工地 校舍 苗圃 码头 桥梁 药房 邮局 广场 茶馆 地图 账本 信件 旧照片 自行车 竹篮
    noun= 收音机 雨伞 棉衣 陶罐 木箱 石碑 电缆 阀门 发电机 水泵 路灯 围墙 屋顶 门窗 台阶 花坛 菜地 稻田 鱼塘 羊圈 马车 铁轨 隧道 岔路 山谷 湖面
    noun= 会计 木匠 船长 护士 邻居 学徒 记者 农户 游客 司机 校长 猎人 画家 裁缝 厨师 村医 代表 居民 志愿者 工程师 合唱队 研究员 摊主 乘客 导游 钟表匠
    noun= 方案 章程 合同 清单 预算 票据 档案 样品 数据 报告 指标 流程 草案 意见 名册 规划 经费 设备 图纸 课程 节目 展览 比赛 调查 培训 讲座 仪式 协议
    noun= 季风 寒潮 雨季 潮水 霜冻 暮色 晨雾 干旱 候鸟 野兔 松林 竹笋 蘑菇 蜂蜜 橘子 土豆 小麦 花生 豆腐 面条 腊肉 酱油 米酒 棉布 颜料 墨汁 瓷砖
    verb= 修缮 清点 搬运 查看 绕过 记录 保管 借用 归还 打听 描述 测量 更换 油漆 收购 讨论 核对 晾晒 点亮 封存 展示 挑选 照料 错过 寻找 等候 拆除
    verb= 守护 整理 验收 抽查 登记 移交 养护 分发 评选 参观 采摘 拍摄 抄写 翻译 听取 排练 筹备 检验 推迟 延长 公布 签收 加固 拓宽 腌制
    adj= 老旧 崭新 潮湿 宽阔 狭窄 明亮 沉重 轻便 完整 破损 安静 热闹 偏僻 常见 罕见 便宜 昂贵 结实 脆弱 干净 模糊 古怪 温暖 冰凉 朴素 精致 粗糙 临时 公共 私人
    when= 清晨 傍晚 午后 半夜 去年冬天 开春以后 秋收之前 月底 上周 雨停以后 天亮之前 节日期间 开学那天 停电的时候 退潮以后 第二天一早 当年 不久前
    how= 悄悄 再三 勉强 顺便 反复 逐一 临时 按时 一起 分批 仔细 匆忙 主动 意外 重新 轮流 当面 连夜
    link= 但是 因此 于是 不过 同时 另外 后来 其实 随后 此外
    clause: {noun}{how}{verb}了{adj}的{noun} | {when}，{noun}要{verb}{noun} | {noun}旁边的{noun}需要{how}{verb} \
    | {noun}和{noun}都没有{verb}{noun} | 为了{verb}{noun}，{noun}{how}{verb}{noun} | \
    {adj}的{noun}被{noun}{how}{verb} | 谁也没想到{noun}会{verb}{noun} | 把{noun}{verb}到{noun}对面 | \
    {noun}比{noun}更{adj} | {noun}从{city}{how}{verb}{noun} | {name}{when}{verb}过{noun} | \
    关于{noun}的{noun}还要{verb}
    sentence: {when}，{clause}，{clause}。 | {clause}，{link}{clause}。 | {clause}；{clause}，{link}{clause}。 \
    | {clause}，{clause}。 | {link}{clause}，{noun}也{how}{verb}。 | {name}说，{clause}。
    sentences: {sentence}{sentence} | {sentence}{sentence}{sentence}
    phrase: {how}{verb}{adj}的{noun} | {noun}和{noun}的{verb} | {verb}{noun}旁的{noun} | \
    {adj}{noun}的{verb}办法 | {noun}{verb}与{noun}{verb}
    item: {noun}{verb}方案 | {adj}{noun}的{verb}事宜 | {verb}{noun}的{money}经费 | {noun}与{noun}的{verb}计划
    product: {adj}{given}{given}牌{noun} | {stem}{end}{noun}{#3}型 | {given}{stem}{adj}{noun}
    flock: 三口之家 | 老伴 | 两个女儿 | 独生子 | 众弟子
    more: ……阅读全文 | 展开全文 | 点击查看更多 | （未完，请订阅后继续阅读）
    header: 当前位置：首页 > {noun} > 正文 | 来源：{stem}{end}在线　发布：{2021-2024}-{01-12}-{01-28} | \
    {stem}{end}信息港　字体：大 中 小
    footer: 责任编辑：{name} | 【打印】【关闭】 | 版权所有：{stem}{end}网 | 上一篇：{phrase}
    letter= 的 了 和 在 是 有 要 会 也 都 与 被 把 从 到 又 很 再 更 最 山 水 木 火 土 金 石 田 禾 竹 米 衣 食 住 行 开 关 进 出 前 后 左 右 内 外 高 \
    低 远 近
    boiler: 办公时间为周一至周五上午八时三十分至十二时，下午一时三十分至五时，法定节假日除外，如需提前预约，请至少于三个工作日之前拨打服务热线{!phone}。
    boiler: 本告示一式三份，一份张贴于一楼大厅公告栏，一份存档备查，一份报送上级主管部门，保存期限为十年。
    boiler: 根据有关信息公开的规定第十九条，任何单位和个人均可在公布之日起二十日内提出书面意见，逾期视为无异议。
    boiler: 如对上述内容有疑问，可以到{!street}服务大厅三号窗口咨询，或者写信至邮政信箱第{!11-99}号，来信请注明真实姓名和联系方式，以便在十五日内答复。
    boiler: 本文件自发布之日起施行，有效期五年，原有规定与本文件不一致的，以本文件为准，由办公室负责解释。
    boiler: 请妥善保管相关凭证原件，复印件须加盖公章方为有效，遗失者应当在七日内登报声明，并持有效身份证件前来补办。
    boiler: 工作人员不会以任何名义要求群众转账汇款，凡遇到索要验证码、银行卡密码等情形，请立即拨打110报警，谨防上当受骗。
    boiler: 乘坐3路、17路公共汽车在文化宫站下车，向北步行二百米即到；自行驾车的，请把车辆停放在院内划定的车位，院内限速每小时五公里。
    boiler: 个人信息仅用于办理本事项，保存期限不超过六个月，未经本人书面同意不会提供给第三方，到期之后统一销毁。
    boiler: 监督举报信箱设在大门右侧，每周一、周四上午十时开启，实名举报的，承办人应当在三十日内将处理结果告知举报人。
    boiler: 遇有台风、暴雨等恶劣天气或者停水停电，上述安排顺延至下一个工作日，届时不再另行通知，敬请留意门前的公告牌。
    boiler: 老年人、残疾人和孕妇可以走绿色通道优先办理，大厅备有轮椅两部、老花镜五副和饮用水，需要帮助的请按服务台的红色按钮。
    """
  )
}
