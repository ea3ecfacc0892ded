"""Chinese words, in simplified characters, and the English ones that the reader knows them by."""

NOUNS = """
elderly couple: 老夫妻, 老夫妇, 老两口; bakery: 面包店; lotus leaf: 荷叶; nest: 鸟巢; neon lights: 霓虹灯, 霓虹灯光;
drums: 架子鼓; surfer: 冲浪者; footballer: 足球运动员; waiter: 服务员; gardener: 园丁; hunter: 猎人; archer: 弓箭手;
priest: 牧师, 神父; nun: 修女; goddess: 女神; god: 神; emperor: 皇帝; hero: 英雄; centaur: 半人马; minotaur: 牛头怪;
pegasus: 天马, 飞马; griffin: 狮鹫; werewolf: 狼人; yeti: 雪怪; troll: 巨魔; goblin: 哥布林, 地精; mummy: 木乃伊;
lumberjack: 伐木工; blacksmith: 铁匠; magician: 魔术师; gladiator: 角斗士; plate: 盘子; spaghetti: 意大利面, 意面;
red wine: 红葡萄酒; breakfast: 早餐; chocolate cake: 巧克力蛋糕; police car: 警车; fire truck: 消防车;
bullet train: 高铁, 动车; rug: 地毯; shelf: 书架, 架子; curtain: 窗帘; gate: 城门, 大门口; wall: 墙, 墙壁;
fence: 栅栏; stairs: 楼梯; circus: 马戏团; airport: 机场; factory: 工厂; hotel: 酒店; square: 广场; floor: 地板,
地上, 地面; grass: 草, 草丛; sand: 沙子; landscape: 风景, 山水; light: 光, 灯光; coconut: 椰子; pear: 梨;
potato: 土豆; fries: 薯条; sandwich: 三明治; sausage: 香肠; juice: 果汁; surfboard: 冲浪板; necklace: 项链;
ring: 戒指; bag: 包, 袋子; rope: 绳子; reindeer: 驯鹿; mammoth: 猛犸象; seahorse: 海马; starfish: 海星;
walrus: 海象; crane: 鹤, 仙鹤; flower field: 花田, 花海; children: 孩子们; hot pot: 火锅; moon cake: 月饼;
steamed bun: 包子; bubble tea: 奶茶; chopsticks: 筷子; fan: 扇子; great wall of china: 万里长城; pavilion: 亭子;
kung fu panda: 功夫熊猫; sunset: 落日; t-rex: 霸王龙; sky: 天上, 天, 天空, 空中; haunted house: 鬼屋; door: 大门,
门; young person: 年轻人, 青年; billiards: 台球; water buffalo: 水牛; sea lion: 海狮; tropical fish: 热带鱼;
grizzly bear: 灰熊; turkey: 火鸡; roller skate: 溜冰鞋; scooter: 滑板车; orca: 虎鲸; bison: 野牛; boar: 野猪;
ice hockey: 冰球; volleyball: 排球; potted plant: 花盆, 盆栽; high-heeled shoe: 高跟鞋; lipstick: 口红;
carousel horse: 木马; gold: 黄金; toast: 烤面包; ice cube: 冰块; wheel: 车轮; steak: 牛排; jack-o-lantern: 南瓜灯;
locomotive: 火车头; frisbee: 飞盘; bus stop: 公交车站; wheelchair: 轮椅; vase: 花瓶; helmet: 头盔; mask: 面具;
shirt: 衬衫, 衣服; jacket: 夹克; hot dog: 热狗; riverbank: 河岸, 河边; street: 街上, 大街, 街道, 街, 街头;
seaside: 海边; skirt: 短裙; tennis: 网球; chess: 国际象棋, 象棋; cat: 猫, 猫咪, 小猫咪; kitten: 小猫; dog: 狗, 狗狗;
puppy: 小狗; horse: 马, 骏马, 白马王; pony: 小马; rabbit: 兔子, 兔, 小兔子, 小白兔; mouse: 老鼠, 小老鼠, 鼠;
lion: 狮子, 狮, 雄狮; tiger: 老虎, 虎; leopard: 豹子, 豹, 猎豹; bear: 熊, 棕熊; polar bear: 北极熊;
teddy bear: 泰迪熊, 玩具熊, 毛绒熊; panda: 熊猫, 大熊猫; fox: 狐狸, 小狐狸, 狐; wolf: 狼; deer: 鹿, 小鹿, 梅花鹿;
monkey: 猴子, 猴; gorilla: 大猩猩, 猩猩; elephant: 大象, 象, 小象; giraffe: 长颈鹿; zebra: 斑马; camel: 骆驼;
kangaroo: 袋鼠; rhinoceros: 犀牛; hippopotamus: 河马; cow: 牛, 奶牛, 母牛; bull: 公牛; pig: 猪, 小猪; sheep: 羊,
绵羊, 小羊; goat: 山羊; donkey: 驴, 驴子, 毛驴; squirrel: 松鼠; hedgehog: 刺猬; bat: 蝙蝠; owl: 猫头鹰; eagle: 老鹰,
鹰; bird: 鸟, 小鸟, 鸟儿; parrot: 鹦鹉; penguin: 企鹅; duck: 鸭子, 鸭; duckling: 小鸭子; swan: 天鹅; goose: 鹅;
rooster: 公鸡; hen: 母鸡, 鸡; chick: 小鸡; crow: 乌鸦; dove: 鸽子; seagull: 海鸥; flamingo: 火烈鸟; peacock: 孔雀;
fish: 鱼, 小鱼; goldfish: 金鱼; shark: 鲨鱼; whale: 鲸鱼, 鲸; dolphin: 海豚; octopus: 章鱼; jellyfish: 水母;
crab: 螃蟹; turtle: 乌龟, 海龟, 龟; frog: 青蛙; snake: 蛇; crocodile: 鳄鱼; lizard: 蜥蜴; snail: 蜗牛; bee: 蜜蜂;
butterfly: 蝴蝶; ladybug: 瓢虫; ant: 蚂蚁; spider: 蜘蛛; dragonfly: 蜻蜓; firefly: 萤火虫; raccoon: 浣熊;
beaver: 海狸; otter: 水獭; sloth: 树懒; hamster: 仓鼠; seal: 海豹; llama: 羊驼; koala: 考拉; dinosaur: 恐龙;
dragon: 龙, 巨龙, 飞龙; unicorn: 独角兽; phoenix: 凤凰; mermaid: 美人鱼; fairy: 仙女, 精灵仙子; elf: 精灵;
dwarf: 矮人; giant: 巨人; witch: 女巫, 巫婆; wizard: 巫师, 魔法师, 法师; vampire: 吸血鬼; ghost: 幽灵, 鬼, 鬼魂;
zombie: 僵尸; skeleton: 骷髅, 骨架; monster: 怪物, 怪兽; alien: 外星人; robot: 机器人; angel: 天使; devil: 恶魔,
魔鬼; superhero: 超级英雄; girl: 女孩, 小女孩, 少女, 姑娘, 女孩子, 小姑娘; boy: 男孩, 小男孩, 少年, 男孩子;
child: 孩子, 小孩, 儿童, 小朋友; baby: 婴儿, 宝宝; man: 男人, 男子; woman: 女人, 女子, 女士; old man: 老人, 老爷爷,
老头, 爷爷; old woman: 老奶奶, 老太太, 奶奶; person: 人; people: 人们; family: 家庭, 一家人; couple: 情侣, 夫妻;
friend: 朋友; mother: 母亲, 妈妈; father: 父亲, 爸爸; king: 国王; queen: 女王, 王后; prince: 王子; princess: 公主;
knight: 骑士; samurai: 武士; ninja: 忍者; pirate: 海盗; viking: 维京人; cowboy: 牛仔; soldier: 士兵, 战士, 军人;
astronaut: 宇航员, 太空人, 航天员; pilot: 飞行员; sailor: 水手; fisherman: 渔夫, 渔民; farmer: 农民, 农夫;
chef: 厨师; baker: 面包师; doctor: 医生; nurse: 护士; teacher: 老师, 教师; scientist: 科学家; detective: 侦探;
police officer: 警察; firefighter: 消防员; painter: 画家; artist: 艺术家; musician: 音乐家; singer: 歌手;
dancer: 舞者, 舞蹈家; ballerina: 芭蕾舞者, 芭蕾舞演员; clown: 小丑; monk: 和尚, 僧人; student: 学生;
mechanic: 机械师, 修理工; bride: 新娘; santa claus: 圣诞老人; snowman: 雪人; scarecrow: 稻草人; car: 汽车, 小汽车,
车, 轿车; race car: 赛车; sports car: 跑车; taxi: 出租车; bus: 公交车, 巴士, 公共汽车; truck: 卡车; train: 火车,
列车; steam train: 蒸汽火车; bicycle: 自行车, 单车; motorcycle: 摩托车; boat: 船, 小船; sailboat: 帆船; ship: 轮船,
大船; pirate ship: 海盗船; submarine: 潜水艇, 潜艇; airplane: 飞机; helicopter: 直升机; rocket: 火箭;
spaceship: 飞船, 宇宙飞船, 太空船; hot air balloon: 热气球; balloon: 气球; kite: 风筝; tractor: 拖拉机;
carriage: 马车; ufo: 飞碟; skateboard: 滑板; sled: 雪橇; house: 房子, 房屋, 屋子; cottage: 小屋, 小房子;
cabin: 木屋, 小木屋; castle: 城堡; tower: 塔, 高塔; palace: 宫殿; church: 教堂; temple: 寺庙, 庙; pagoda: 宝塔;
lighthouse: 灯塔; windmill: 风车; bridge: 桥, 大桥; barn: 谷仓; pyramid: 金字塔; skyscraper: 摩天大楼, 摩天楼, 高楼;
tent: 帐篷; igloo: 冰屋; fountain: 喷泉; eiffel tower: 埃菲尔铁塔; ferris wheel: 摩天轮; great wall: 长城; tree: 树,
大树, 树木; pine: 松树; palm tree: 棕榈树, 椰子树; oak: 橡树; cherry tree: 樱花树; cherry blossom: 樱花;
plum blossom: 梅花; willow: 柳树; christmas tree: 圣诞树; flower: 花, 花朵, 鲜花; rose: 玫瑰, 玫瑰花; tulip: 郁金香;
sunflower: 向日葵; daisy: 雏菊; lotus: 荷花, 莲花; cactus: 仙人掌; mushroom: 蘑菇; leaf: 叶子, 树叶; rock: 岩石,
石头; bamboo: 竹子, 竹; branch: 树枝, 枝头; pumpkin: 南瓜; apple: 苹果; orange: 橙子, 橘子; banana: 香蕉;
lemon: 柠檬; strawberry: 草莓; cherry: 樱桃; grapes: 葡萄; peach: 桃子; watermelon: 西瓜; pineapple: 菠萝;
carrot: 胡萝卜; tomato: 番茄, 西红柿; corn: 玉米; bread: 面包; cheese: 奶酪, 芝士; egg: 鸡蛋, 蛋; pizza: 披萨, 比萨;
hamburger: 汉堡, 汉堡包; ramen: 拉面; noodles: 面条, 面; dumplings: 饺子; rice: 米饭; sushi: 寿司; soup: 汤;
salad: 沙拉; cake: 蛋糕; birthday cake: 生日蛋糕; ice cream: 冰淇淋, 冰激凌; cookie: 饼干; chocolate: 巧克力;
candy: 糖果; donut: 甜甜圈; coffee: 咖啡; tea: 茶, 热茶; milk: 牛奶; wine: 红酒, 葡萄酒; beer: 啤酒; bowl: 碗;
cup: 杯子, 茶杯; bottle: 瓶子; teapot: 茶壶; honey: 蜂蜜; fish bowl: 鱼缸; hat: 帽子, 帽; top hat: 礼帽, 高帽,
高礼帽; straw hat: 草帽; cap: 棒球帽; crown: 皇冠, 王冠; scarf: 围巾; glasses: 眼镜; sunglasses: 墨镜, 太阳镜;
dress: 裙子, 连衣裙; coat: 大衣, 外套; boots: 靴子; shoe: 鞋, 鞋子; gloves: 手套; cape: 斗篷, 披风; kimono: 和服;
suit: 西装; armor: 盔甲; tie: 领带; backpack: 背包, 书包; umbrella: 雨伞, 伞; lantern: 灯笼; candle: 蜡烛; lamp: 灯,
台灯; book: 书, 书本; newspaper: 报纸; letter: 信; map: 地图; pencil: 铅笔; sword: 剑, 宝剑; shield: 盾牌, 盾;
bow: 弓箭; axe: 斧头; magic wand: 魔杖, 魔法棒; crystal ball: 水晶球; key: 钥匙; treasure: 宝藏;
treasure chest: 宝箱; guitar: 吉他; violin: 小提琴; piano: 钢琴; drum: 鼓; trumpet: 小号; flute: 长笛, 笛子;
saxophone: 萨克斯; ball: 球, 皮球; soccer ball: 足球; basketball: 篮球; gift: 礼物; heart: 爱心, 心; diamond: 钻石;
chair: 椅子; sofa: 沙发; bed: 床; box: 盒子, 箱子, 纸箱; basket: 篮子; mirror: 镜子; window: 窗户, 窗;
windowsill: 窗台; clock: 时钟, 钟; telescope: 望远镜; camera: 相机, 照相机; laptop: 笔记本电脑; computer: 电脑;
telephone: 电话; phone: 手机; television: 电视; broom: 扫帚, 扫把; fishing rod: 鱼竿, 钓鱼竿;
bouquet of flowers: 花束; anchor: 锚; skull: 头骨; toy: 玩具; bench: 长椅; roof: 屋顶, 房顶; campfire: 篝火;
cloud: 云, 云朵, 白云; clouds: 云海, 云层; stars: 星星, 群星, 繁星; moon: 月亮, 月球; full moon: 满月, 圆月;
sun: 太阳; planet: 行星, 星球; rainbow: 彩虹; northern lights: 极光; fireworks: 烟花; lightning: 闪电; fire: 火,
火焰; water: 水; wave: 海浪, 波浪; bubble: 泡泡, 气泡; hair: 头发; eye: 眼睛; beard: 胡子, 胡须; wing: 翅膀;
earth: 地球; beach: 海滩, 沙滩, 海边, 海滨; sea: 海, 大海, 海洋; lake: 湖, 湖泊, 湖水; lakeside: 湖边; river: 河,
河流, 小河, 江; waterfall: 瀑布; mountain: 山, 高山, 大山; mountains: 群山, 山脉; snowy mountain: 雪山;
mountain top: 山顶; volcano: 火山; forest: 森林, 树林, 林; bamboo forest: 竹林; pine forest: 松林; jungle: 丛林;
meadow: 草地, 草原, 草坪; field: 田野, 田, 麦田; garden: 花园; park: 公园; farm: 农场; desert: 沙漠; snow: 雪, 雪地;
city: 城市, 都市; village: 村庄, 村子, 小村庄; town: 小镇; graveyard: 墓地; harbor: 港口, 码头; road: 公路, 马路;
path: 小路; space: 太空, 宇宙, 星际; mars: 火星; room: 房间; living room: 客厅; bedroom: 卧室; kitchen: 厨房;
library: 图书馆; classroom: 教室; workshop: 工作室, 工坊; stage: 舞台; cave: 洞穴, 山洞; blue sky: 蓝天;
night sky: 夜空; starry sky: 星空; table: 桌子, 桌; wooden table: 木桌; desk: 书桌; studio: 摄影棚; museum: 博物馆;
market: 市场; station: 车站, 火车站; cafe: 咖啡馆, 咖啡厅; restaurant: 餐厅, 餐馆; office: 办公室; school: 学校;
hospital: 医院; shop: 商店; bookshop: 书店; hill: 山坡, 小山, 山丘; cliff: 悬崖; island: 岛, 小岛, 岛屿;
valley: 山谷; swamp: 沼泽; coral reef: 珊瑚礁; ruins: 废墟; orchard: 果园; stadium: 体育场; laboratory: 实验室;
soccer field: 足球场; balcony: 阳台; shore: 海岸, 岸边; pond: 池塘, 水池; iceberg: 冰山; ice: 冰, 冰面; oasis: 绿洲;
tree house: 树屋; fireplace: 壁炉; picnic: 野餐; portrait: 肖像, 头像, 画像, 肖像画; logo: 标志, 商标, 图标;
photo: 照片; painting: 绘画; picture: 图片, 画, 图; throne: 王座; swing: 秋千; well: 井; statue: 雕像; flag: 旗帜,
旗; petals: 花瓣; sunflower field: 向日葵田, 葵花田; universe: 苍穹; rice field: 稻田; courtyard: 院子, 庭院;
sunflowers: 葵花; window sill: 窗边
"""

ADJECTIVES = """
wise: 聪明, 智慧, 睿智; mad: 疯狂, 疯; fierce: 凶猛, 凶狠; curious: 好奇; playful: 顽皮, 调皮; elegant: 优雅;
modern: 现代, 现代化; creepy: 恐怖, 可怕, 阴森; peaceful: 宁静, 平静, 安静; cold: 寒冷; detailed: 精致, 细致;
realistic: 写实, 逼真; round: 圆圆; new: 新; funny: 滑稽, 搞笑; tired: 疲惫; metal: 金属; paper: 纸;
chocolate: 巧克力味; white: 洁白, 白色, 白, 雪白; black: 漆黑, 黑色, 黑; huge: 超大, 庞大; colorful: 缤纷, 鲜艳,
五颜六色, 彩色, 五彩, 五彩缤纷; warm: 温暖; steampunk: 蒸汽朋克风; green: 翠绿, 碧绿, 绿色, 绿; crystal: 水晶;
red: 红色, 红; blue: 蓝色, 蓝; yellow: 黄色, 黄; pink: 粉色, 粉红色, 粉; orange: 橙色, 橘色, 橘; purple: 紫色, 紫;
brown: 棕色, 褐色; grey: 灰色, 灰; golden: 金色, 金; silver: 银色; turquoise: 青色; light blue: 浅蓝色, 天蓝色;
dark blue: 深蓝色; dark green: 深绿色; light green: 浅绿色; rainbow-colored: 彩虹色; big: 大; giant: 巨大, 巨型;
small: 小; tiny: 微小, 迷你; tall: 高大, 高; long: 长长; old: 老, 年老, 年迈, 旧; ancient: 古老, 古代; young: 年轻;
cute: 可爱; beautiful: 美丽, 漂亮, 美; happy: 快乐, 开心, 高兴, 幸福; smiling: 微笑; sad: 悲伤, 伤心, 难过;
angry: 愤怒, 生气; scared: 害怕, 受惊; surprised: 惊讶; sleepy: 困倦, 困; haunted: 闹鬼, 鬼屋般; futuristic: 未来,
未来主义, 未来感, 科幻; medieval: 中世纪; ruined: 破败, 毁坏; abandoned: 废弃; wooden: 木头, 木制, 木, 木质;
stone: 石制, 石; glass: 玻璃; ice: 冰雪; fire: 燃烧; glowing: 发光, 闪闪发光, 闪耀; striped: 条纹; spotted: 斑点;
winged: 长着翅膀, 有翅膀; snowy: 白雪皑皑, 积雪, 下雪; misty: 薄雾, 有雾, 雾蒙蒙; rainy: 下雨; sunny: 阳光明媚,
晴朗; cloudy: 多云, 阴天; starry: 满天繁星, 繁星点点; frozen: 结冰, 冰冻; magic: 魔法, 神奇; enchanted: 被施魔法,
童话; brave: 勇敢; fat: 胖, 胖胖, 肥; fluffy: 毛茸茸, 蓬松; japanese: 日式, 日本; chinese: 中式, 中国;
tropical: 热带; wild: 野生, 野; hot: 热, 热腾腾, 热气腾腾; cozy: 温馨; dark: 黑暗; bearded: 留胡子; lonely: 孤独;
mysterious: 神秘; flying: 会飞
"""

VERBS = """
passing through: 穿过, 驶过, 经过; knitting: 织, 编织, 织毛衣; galloping: 飞奔, 驰骋; drawing: 画图; cleaning: 打扫,
扫地; washing: 洗; studying: 学习; teaching: 教, 教书, 讲课; praying: 祈祷; shooting: 射击; shooting an arrow: 射箭;
digging: 挖; pulling: 拉着; lifting: 举着; boxing: 打拳; rowing: 划船, 划; diving: 潜水; juggling: 杂耍, 抛球;
hiding: 躲, 躲藏, 藏; roaring: 咆哮, 怒吼; melting: 融化; shining: 闪耀着, 照耀; blowing: 吹气; kneeling: 跪;
thinking: 思考; dreaming: 做梦; exploring: 探索; celebrating: 庆祝; camping: 露营; traveling: 旅行; hunting: 捕猎,
打猎; bathing: 洗澡; hanging: 挂; surrounded by: 被包围; chopping wood: 砍柴; training: 训练, 练武; catching: 抓,
捉; barking: 叫; exploding: 爆炸; playing chess: 下棋, 下象棋; playing the drums: 打鼓, 敲鼓, 打架子鼓;
playing tennis: 打网球; watching the moon: 赏月; looking at the stars: 看星星; watching: 观看;
playing the flute: 吹笛子; reading a newspaper: 看报纸; playing video games: 打游戏, 玩游戏;
practicing tai chi: 打太极; shaking: 摇; crossing: 穿越, 横穿; passing: 经过, 驶过; fighting: 打架, 战斗, 打斗,
搏斗, 对战; climbing: 爬山, 爬, 攀登, 攀爬; parachuting: 跳伞; playing ball: 打球; watching television: 看电视;
making: 做, 制作; riding: 骑, 骑在, 乘坐, 乘, 坐着热; riding|driving: 开, 驾驶; reading: 读, 阅读;
reading a book: 读书, 看书; writing: 写, 写字; drinking: 喝; drinking tea: 喝茶; drinking coffee: 喝咖啡;
eating: 吃; holding: 拿, 拿着, 举, 抱, 握, 捧, 手持, 手拿, 手里拿, 撑, 打, 提; wearing: 戴, 穿, 头戴, 身穿, 身着,
披; carrying: 背; flying: 飞, 飞舞, 飞行, 飞翔, 翱翔; flying over: 飞过, 飞越; floating: 飘, 漂浮, 漂, 飘浮, 漂流;
running: 跑, 奔跑, 跑步; walking: 走, 散步, 行走, 走路; jumping: 跳, 跳跃, 蹦跳; sitting: 坐; standing: 站, 站立;
sleeping: 睡, 睡觉, 沉睡, 熟睡; lying: 躺, 趴; swimming: 游泳, 游, 游动; dancing: 跳舞, 起舞, 舞蹈; singing: 唱歌,
唱; playing: 玩, 玩耍, 弹, 弹奏, 演奏, 拉, 吹, 踢足; playing soccer: 踢足球; playing basketball: 打篮球;
cooking: 做饭, 烹饪, 煮; painting: 画画, 绘, 作画; fishing: 钓鱼, 垂钓; chasing: 追, 追逐, 追赶; waving: 挥手;
looking at: 看, 望, 仰望, 凝视, 眺望; sailing: 航行; hugging: 拥抱; smiling: 笑; crying: 哭, 哭泣; laughing: 大笑;
blooming: 盛开, 开花, 绽放; launching: 发射, 升空, 起飞; surfing: 冲浪; skiing: 滑雪; skating: 滑冰, 溜冰;
meditating: 冥想, 打坐; waiting: 等待, 等; growing: 生长; flying a kite: 放风筝; working: 工作; falling: 飘落, 落下;
building a snowman: 堆雪人; watering: 浇; watering flowers: 浇花; selling: 卖; talking with: 交谈; pushing: 推;
throwing: 扔; feeding: 喂; resting: 休息; howling: 嚎叫; howling at: 对; baking: 烤; taking a photo: 拍照;
kissing: 亲吻; riding a horse: 骑马; riding a bicycle: 骑自行车, 骑单车; playing the guitar: 弹吉他;
playing the piano: 弹钢琴; playing the violin: 拉小提琴
"""

ADVERBS = """
storm: 暴风雨, 暴雨, 暴风雨中, 风雨中, 风暴, 雷雨; in the fog: 雾中, 雾里; snowstorm: 暴风雪; at night: 夜晚, 夜,
晚上, 夜里, 深夜, 夜间; at sunset: 日落, 夕阳, 黄昏, 傍晚, 日落时分, 夕阳下, 晚霞, 夕阳西下; at dawn: 黎明, 日出,
清晨, 拂晓, 日出时分; in the morning: 早晨, 早上; in the afternoon: 下午; by day: 白天; at noon: 中午, 正午;
midnight: 午夜; moonlight: 月光, 月光下; spring: 春天, 春季, 春; summer: 夏天, 夏季, 夏日, 夏; autumn: 秋天, 秋季,
秋; winter: 冬天, 冬季, 冬日, 冬; rain: 雨, 雨中, 大雨, 雨天; snowing: 大雪, 下着雪; raining: 下着雨, 下大雨;
in the snow: 雪中; snowfall: 雪花, 飘雪; fog: 雾, 大雾; wind: 风, 大风; sunny day: 晴天; watercolor: 水彩, 水彩画,
水彩画风格; oil painting: 油画, 油画风格; pixel art: 像素, 像素风, 像素画, 像素艺术, 像素风格;
pencil sketch: 铅笔画, 铅笔素描, 素描; sketch: 速写; stained glass: 彩色玻璃, 彩绘玻璃; paper cut: 剪纸, 剪纸风格;
black and white: 黑白, 黑白照片; neon: 霓虹; noir: 黑色电影; cyberpunk: 赛博朋克, 赛博朋克风格; vintage: 复古,
老照片; comic: 漫画, 漫画风格; cartoon: 卡通, 动漫; minimalist logo: 极简标志, 简约标志, 极简主义标志;
minimalist: 极简, 简约; underwater: 水下, 水中, 水里; under the sea: 海底, 海里, 海中; outer space: 外太空;
christmas: 圣诞, 圣诞节; starry night: 星夜; illustration: 插画, 插图; steampunk: 蒸汽朋克; ink painting: 水墨画,
水墨
"""

NUMBERS = """
a: 一; two: 两, 二, 双; three: 三; four: 四; five: 五; six: 六; seven: 七; eight: 八; nine: 九; ten: 十;
eleven: 十一; twelve: 十二; many: 许多, 很多, 众多; several: 几, 数; some: 一些; both: 俩
"""

CLASSIFIERS = """
: 只, 条, 匹, 头, 座, 朵, 个, 名, 位, 棵, 株, 辆, 艘, 架, 本, 把, 顶, 件, 间, 栋, 幢, 幅, 张, 颗, 片, 台, 根, 枝,
支, 盏, 尊, 尾, 峰, 枚, 块, 口, 列, 轮, 道, 所, 扇, 副, 面; cup of: 杯; bowl of: 碗; glass of: 玻璃杯; plate of: 盘;
group of: 群; flock of: 队; pair of: 对; bouquet of: 束; pot of: 壶, 盆; bottle of: 瓶; basket of: 篮; stack of: 叠,
摞; field of: 片田; row of: 排; slice of: 份
"""

LOCATIVES = """
on: 上, 上面, 之上; in: 里, 里面, 中, 之中, 内, 中间; under: 下, 下面, 底下, 之下; beside: 旁, 旁边, 边, 附近, 身边;
in front of: 前, 前面, 面前, 之前; behind: 后, 后面, 背后, 之后, 身后; over: 上空, 上方; between: 之间; among: 丛中;
outside: 外, 外面
"""

PREPOSITIONS = """
in: 在, 于, 处于; with: 带着, 带, 有; between: 介于; toward: 向, 朝; beside: 靠; over: 越过; through: 穿越
"""

SMALL = """
: 放, 摆, 放置, 着, 了, 过, 正在, 正, 是, 很, 非常, 其, 他, 她, 它, 风格, 背景, 一起, 正在进行, 地, 时, 时候, 下来,
起来, 着的, 时分, 那, 这, 充满, 满, 到, 去, 来, 进行, 风, 给, 为, 用; +s: 们; and: 和, 与, 跟, 及, 以及, 还有;
of: 的, 之
"""

TRADITIONAL = (
    "貓猫隻只條条頭头馬马龍龙鳥鸟魚鱼雞鸡鴨鸭鵝鹅獅狮豬猪貓猫羅罗蘿萝蘑蘑鷹鹰鶴鹤鯨鲸鯊鲨龜龟蝸蜗螞蚂鳳凤機机飛飞車车輛辆門门間间戴戴個个著着騎骑讀读書书畫画園园圖图館馆"
    "聖圣誕诞樹树葉叶櫻樱蘭兰蓮莲風风氣气雲云霧雾電电燈灯籠笼傘伞劍剑槍枪鋼钢琴琴陽阳陰阴島岛橋桥樓楼廳厅廚厨臥卧學学校校醫医師师護护壽寿麵面麥麦餅饼湯汤飯饭雙双兩两顆颗張张"
    "幾几許许對对紅红綠绿藍蓝黃黄銀银彩彩古古舊旧緻致綵彩髮发鬍胡鬚须長长會会國国騎骑雪雪灘滩邊边濱滨宮宫殿殿戰战爭争員员術术藝艺樂乐靈灵巫巫體体時时鐘钟總总開开動动無无與与"
    "還还從从後后裡里裏里旁旁這这帶带拿拿舉举釣钓遊游滑滑歡欢樂乐憤愤傷伤驚惊訝讶廢废棄弃墟墟復复黑黑極极簡简約约標标誌志賽赛蟲虫虛虚夢梦鏡镜錢钱項项輪轮湖湖灣湾溫温潔洁牠它"
    "歐欧亞亚爾尔鐵铁熱热爺爷媽妈爸爸嬰婴寶宝貝贝貴贵護护軍军農农漁渔廣广場场鄉乡鎮镇號号艦舰艘艘夜夜觀观視视聽听說说話话語语詩诗歌歌舞舞蹈蹈鬱郁鑽钻戒戒銅铜"
)
"""Pairs of a traditional character and its simplified one."""
