"""Japanese words and the English ones that the reader knows them by. Of verbs: plain form, te-form, stem."""

NOUNS = """
elderly couple: 老夫婦; bakery: パン屋, ベーカリー; nest: 鳥の巣; drums: ドラム; surfer: サーファー;
footballer: サッカー選手; waiter: ウェイター; gardener: 庭師; hunter: 狩人, 猟師; priest: 神父, 司祭; nun: 修道女,
シスター; goddess: 女神; god: 神, 神様; emperor: 皇帝; hero: 勇者, 英雄, ヒーロー; centaur: ケンタウロス;
minotaur: ミノタウロス; pegasus: ペガサス; griffin: グリフォン; werewolf: 狼男, 人狼; yeti: 雪男, イエティ;
troll: トロール; goblin: ゴブリン; mummy: ミイラ; blacksmith: 鍛冶屋; magician: マジシャン, 手品師; plate: お皿;
spaghetti: スパゲッティ, パスタ; red wine: 赤ワイン; breakfast: 朝食; chocolate cake: チョコレートケーキ,
チョコケーキ; yarn: 毛糸; police car: パトカー; fire truck: 消防車; rug: 絨毯, カーペット; shelf: 棚;
bookshelf: 本棚; curtain: カーテン; gate: 門; wall: 壁; fence: 柵; stairs: 階段; circus: サーカス; airport: 空港;
factory: 工場; hotel: ホテル; square: 広場; floor: 床; grass: 草, 芝生; sand: 砂; landscape: 風景, 景色; light: 光;
coconut: ココナッツ; pear: 梨; potato: じゃがいも, ジャガイモ; sandwich: サンドイッチ; sausage: ソーセージ;
juice: ジュース; surfboard: サーフボード; necklace: ネックレス; ring: 指輪; bag: かばん, バッグ, 鞄; rope: ロープ;
mammoth: マンモス; seahorse: タツノオトシゴ; starfish: ヒトデ; orca: シャチ; walrus: セイウチ; raccoon dog: たぬき,
狸, タヌキ; cardboard box: 段ボール箱; bento: 弁当, お弁当; dango: 団子, 三色団子; katana: 日本刀; fan: 扇子,
うちわ; wind chime: 風鈴; carp streamer: 鯉のぼり; daruma: だるま; hot spring: 温泉; rice cake: 餅;
tatami room: 和室; shiba inu: 柴犬; dachshund: ダックスフンド; children: 子供たち; cherry blossom tree: 桜並木;
sunset sky: 夕空; t-rex: ティラノサウルス; parasol: 日傘; socks: 靴下; wheelchair: 車椅子; green tea: 緑茶;
cupcake: カップケーキ; gem: 宝石; water buffalo: 水牛; bison: 野牛; tropical fish: 熱帯魚; person: 人間, 人, 人物;
blonde hair: 金髪; wheel: 車輪; reindeer: トナカイ; vase: 花瓶; helmet: ヘルメット, 兜; mask: マスク, 仮面, お面;
shirt: シャツ; jacket: ジャケット; skirt: スカート; riverbank: 川辺, 川岸; soccer: サッカー;
basketball: バスケットボール, バスケ; tennis: テニス; chess: チェス; golf: ゴルフ; cat: 猫, ネコ, ねこ, 猫ちゃん;
kitten: 子猫, 仔猫; dog: 犬, イヌ, いぬ; puppy: 子犬, 仔犬; horse: 馬, ウマ; pony: ポニー; rabbit: うさぎ, ウサギ,
兎; mouse: ネズミ, ねずみ, 鼠; lion: ライオン, 獅子; tiger: 虎, トラ; leopard: ヒョウ, 豹; bear: 熊, クマ, くま;
polar bear: 白熊, シロクマ, ホッキョクグマ; teddy bear: テディベア, クマのぬいぐるみ; panda: パンダ; fox: 狐,
キツネ, きつね; wolf: 狼, オオカミ; deer: 鹿, シカ; monkey: 猿, サル; gorilla: ゴリラ; elephant: 象, ゾウ, ぞう;
giraffe: キリン; zebra: シマウマ; camel: ラクダ; kangaroo: カンガルー; rhinoceros: サイ; hippopotamus: カバ;
cow: 牛, ウシ; bull: 雄牛; pig: 豚, ブタ; sheep: 羊, ヒツジ; goat: ヤギ, 山羊; donkey: ロバ; squirrel: リス, りす;
hedgehog: ハリネズミ; bat: コウモリ; owl: フクロウ, ふくろう; eagle: 鷲, ワシ, 鷹; bird: 鳥, 小鳥; parrot: オウム,
インコ; penguin: ペンギン; duck: アヒル, 鴨, カモ; duckling: アヒルの子; swan: 白鳥; crane: 鶴; rooster: 雄鶏;
hen: 鶏, ニワトリ; chick: ひよこ, ヒヨコ; crow: カラス, 烏; dove: 鳩, ハト; seagull: カモメ; flamingo: フラミンゴ;
peacock: 孔雀, クジャク; hummingbird: ハチドリ; fish: 魚, さかな; goldfish: 金魚; koi: 鯉; shark: サメ, 鮫;
whale: クジラ, 鯨; dolphin: イルカ; octopus: タコ; jellyfish: クラゲ; crab: カニ, 蟹; turtle: 亀, カメ, ウミガメ;
frog: カエル, 蛙; snake: 蛇, ヘビ; crocodile: ワニ; lizard: トカゲ; snail: カタツムリ; bee: 蜂, ミツバチ;
butterfly: 蝶, チョウ, 蝶々, ちょうちょ; ladybug: てんとう虫, テントウムシ; ant: アリ, 蟻; spider: 蜘蛛, クモ;
dragonfly: トンボ; firefly: 蛍, ホタル; raccoon: アライグマ; beaver: ビーバー; otter: カワウソ; sloth: ナマケモノ;
hamster: ハムスター; seal: アザラシ; llama: ラマ; koala: コアラ; dinosaur: 恐竜; dragon: ドラゴン, 竜, 龍;
unicorn: ユニコーン, 一角獣; phoenix: 不死鳥, フェニックス, 鳳凰; mermaid: 人魚, マーメイド; fairy: 妖精;
elf: エルフ; dwarf: ドワーフ, 小人; giant: 巨人; witch: 魔女; wizard: 魔法使い, 魔術師; vampire: 吸血鬼,
ヴァンパイア, バンパイア; ghost: 幽霊, お化け, おばけ, ゴースト; zombie: ゾンビ; skeleton: 骸骨, ガイコツ;
monster: モンスター, 怪物; alien: 宇宙人, エイリアン; robot: ロボット; angel: 天使; devil: 悪魔;
superhero: スーパーヒーロー; girl: 女の子, 少女; boy: 男の子, 少年; child: 子供, 子ども; baby: 赤ちゃん; man: 男性,
男, 男の人; woman: 女性, 女, 女の人; old man: 老人, おじいさん, お爺さん; old woman: おばあさん, お婆さん, 老婆;
people: 人々; family: 家族; couple: カップル, 夫婦; friend: 友達; mother: お母さん, 母; father: お父さん, 父;
king: 王様, 王; queen: 女王, 女王様; prince: 王子, 王子様; princess: お姫様, 姫, プリンセス, 王女; knight: 騎士;
samurai: 侍, サムライ, 武士; ninja: 忍者; pirate: 海賊; viking: バイキング, ヴァイキング; cowboy: カウボーイ;
soldier: 兵士, 軍人; astronaut: 宇宙飛行士; pilot: パイロット; sailor: 船乗り, 水夫, 船員; fisherman: 漁師, 釣り人;
farmer: 農夫, 農家; chef: シェフ, 料理人, コック; baker: パン屋さん, パン職人; doctor: 医者; nurse: 看護師, 看護婦;
teacher: 先生, 教師; scientist: 科学者; detective: 探偵; police officer: 警察官, 警官; firefighter: 消防士;
painter: 画家; artist: 芸術家, アーティスト; musician: 音楽家, ミュージシャン; singer: 歌手; dancer: ダンサー,
踊り子; ballerina: バレリーナ; clown: ピエロ, 道化師; monk: 僧侶, お坊さん; geisha: 芸者, 舞妓; student: 学生, 生徒;
mechanic: 整備士; bride: 花嫁; santa claus: サンタクロース, サンタ; snowman: 雪だるま; scarecrow: かかし; car: 車,
自動車; race car: レーシングカー; sports car: スポーツカー; taxi: タクシー; bus: バス; truck: トラック; train: 電車,
列車, 汽車; steam train: 蒸気機関車, 機関車; bullet train: 新幹線; bicycle: 自転車; motorcycle: バイク, オートバイ;
boat: ボート, 船, 小舟; sailboat: ヨット, 帆船; ship: 大型船, 客船; pirate ship: 海賊船; submarine: 潜水艦;
airplane: 飛行機; helicopter: ヘリコプター; rocket: ロケット; spaceship: 宇宙船; hot air balloon: 気球, 熱気球;
balloon: 風船; kite: 凧; tractor: トラクター; carriage: 馬車; ufo: ufo, 空飛ぶ円盤; skateboard: スケートボード,
スケボー; sled: そり, ソリ; house: 家, いえ; cottage: コテージ, 小さな家; cabin: 小屋, 山小屋, 丸太小屋; castle: 城,
お城; japanese castle: 日本の城; tower: 塔, タワー; palace: 宮殿; church: 教会; temple: 寺, お寺, 寺院;
shrine: 神社; torii gate: 鳥居; lighthouse: 灯台; windmill: 風車; bridge: 橋; barn: 納屋; pyramid: ピラミッド;
skyscraper: 高層ビル, ビル, 摩天楼; tent: テント; igloo: イグルー, かまくら; fountain: 噴水;
eiffel tower: エッフェル塔; mount fuji: 富士山; ferris wheel: 観覧車; tree: 木, 樹; pine: 松, 松の木;
palm tree: ヤシの木, 椰子の木; oak: 樫の木; cherry tree: 桜の木; cherry blossoms: 桜, 桜の花;
christmas tree: クリスマスツリー; flower: 花, お花; rose: 薔薇, バラ; tulip: チューリップ; sunflower: ひまわり,
向日葵, ヒマワリ; daisy: デイジー, ヒナギク; lotus: 蓮, 蓮の花; cactus: サボテン; mushroom: キノコ, きのこ;
leaf: 葉, 葉っぱ; leaves: 落ち葉, 紅葉した葉; rock: 岩, 石; bamboo: 竹; branch: 枝, 木の枝; pumpkin: かぼちゃ,
カボチャ; apple: りんご, リンゴ, 林檎; orange: オレンジ, みかん; banana: バナナ; lemon: レモン; strawberry: いちご,
イチゴ, 苺; cherry: さくらんぼ; grapes: ぶどう, ブドウ; peach: 桃; watermelon: スイカ, すいか;
pineapple: パイナップル; carrot: にんじん, ニンジン; tomato: トマト; corn: とうもろこし; bread: パン;
cheese: チーズ; egg: 卵, たまご; pizza: ピザ; hamburger: ハンバーガー; ramen: ラーメン; noodles: 麺, うどん;
rice: ご飯; rice ball: おにぎり; sushi: 寿司, お寿司; soup: スープ; salad: サラダ; cake: ケーキ;
birthday cake: 誕生日ケーキ, バースデーケーキ; ice cream: アイスクリーム, アイス, ソフトクリーム; cookie: クッキー;
chocolate: チョコレート; candy: キャンディー, 飴; donut: ドーナツ; pancakes: パンケーキ; coffee: コーヒー;
tea: お茶, 紅茶, 茶; milk: 牛乳, ミルク; wine: ワイン; beer: ビール; cup: カップ; bowl: ボウル, 茶碗; bottle: 瓶,
ボトル; teapot: ティーポット, 急須; honey: 蜂蜜, はちみつ; fish bowl: 金魚鉢; hat: 帽子; top hat: シルクハット;
straw hat: 麦わら帽子; cap: キャップ; crown: 王冠, 冠; scarf: マフラー, スカーフ; glasses: メガネ, 眼鏡, めがね;
sunglasses: サングラス; dress: ドレス, ワンピース; coat: コート; boots: ブーツ, 長靴; shoe: 靴; gloves: 手袋;
cape: マント; kimono: 着物, 浴衣; suit: スーツ; armor: 鎧; tie: ネクタイ; backpack: リュック, リュックサック;
umbrella: 傘; lantern: 提灯, ランタン; candle: ろうそく, キャンドル, 蝋燭; lamp: ランプ; book: 本; newspaper: 新聞;
letter: 手紙; map: 地図; pencil: 鉛筆; sword: 剣, 刀; shield: 盾; bow: 弓; axe: 斧; magic wand: 魔法の杖, 杖;
crystal ball: 水晶玉; key: 鍵; treasure: 宝物, 宝; treasure chest: 宝箱; guitar: ギター; violin: バイオリン,
ヴァイオリン; piano: ピアノ; drum: 太鼓, ドラム; trumpet: トランペット; flute: フルート, 笛; saxophone: サックス;
ball: ボール; soccer ball: サッカーボール; gift: プレゼント, 贈り物; heart: ハート; diamond: ダイヤモンド, ダイヤ;
chair: 椅子, イス; sofa: ソファ, ソファー; bed: ベッド; box: 箱, 段ボール箱; basket: かご, バスケット, 籠;
mirror: 鏡; window: 窓; windowsill: 窓辺; door: ドア, 扉; clock: 時計; telescope: 望遠鏡; camera: カメラ;
laptop: ノートパソコン; computer: パソコン, コンピューター; telephone: 電話; television: テレビ; broom: ほうき, 箒;
fishing rod: 釣り竿, 釣竿; bouquet of flowers: 花束; anchor: 錨; skull: 頭蓋骨, ドクロ; toy: おもちゃ;
bench: ベンチ; roof: 屋根; campfire: 焚き火, キャンプファイヤー; cloud: 雲; stars: 星, 星々; moon: 月, お月様, 月面;
full moon: 満月; sun: 太陽; planet: 惑星; rainbow: 虹; northern lights: オーロラ; fireworks: 花火; lightning: 稲妻,
雷; fire: 火, 炎; water: 水; wave: 波; bubble: 泡, シャボン玉; hair: 髪, 髪の毛; eye: 目, 瞳; beard: ひげ, 髭;
wing: 翼, 羽; earth: 地球; beach: 海辺, 浜辺, ビーチ, 砂浜, 海岸; sea: 海; lake: 湖; lakeside: 湖畔; river: 川;
waterfall: 滝; mountain: 山; snowy mountain: 雪山; mountain top: 山頂; volcano: 火山; forest: 森, 林;
bamboo forest: 竹林, 竹やぶ; pine forest: 松林; jungle: ジャングル; meadow: 草原, 草地, 野原; field: 畑, 野;
rice field: 田んぼ; flower field: 花畑, お花畑; sunflower field: ひまわり畑; garden: 庭, 庭園; park: 公園;
farm: 農場, 牧場; desert: 砂漠; snow: 雪; city: 街, 都市, 都会; town: 町; street: 通り, 路地; village: 村;
graveyard: 墓地; harbor: 港; road: 道路, 道; path: 小道; space: 宇宙; mars: 火星; room: 部屋; living room: リビング,
居間; bedroom: 寝室; kitchen: キッチン, 台所; library: 図書館; classroom: 教室; workshop: 工房; stage: 舞台,
ステージ; cave: 洞窟; sky: 空; night sky: 夜空; starry sky: 星空; blue sky: 青空; table: テーブル, 食卓;
wooden table: 木のテーブル; desk: 机; studio: スタジオ; museum: 博物館, 美術館; market: 市場; station: 駅;
cafe: カフェ, 喫茶店; restaurant: レストラン; office: オフィス; school: 学校; hospital: 病院; shop: 店, お店;
bookshop: 本屋; hill: 丘; cliff: 崖; island: 島; valley: 谷; swamp: 沼; coral reef: サンゴ礁, 珊瑚礁; ruins: 廃墟,
遺跡; orchard: 果樹園; stadium: スタジアム; laboratory: 実験室, 研究室; soccer field: サッカー場; balcony: ベランダ,
バルコニー; shore: 岸, 岸辺; pond: 池; iceberg: 氷山; ice: 氷; oasis: オアシス; tree house: ツリーハウス;
fireplace: 暖炉; picnic: ピクニック; portrait: 肖像画, 肖像, ポートレート; logo: ロゴ, ロゴマーク; photo: 写真;
painting: 絵画; picture: 絵; throne: 玉座; swing: ブランコ; well: 井戸; statue: 像, 彫像; flag: 旗; petals: 花びら;
teacher's desk: 教卓; haunted house: お化け屋敷, 幽霊屋敷; sports ground: グラウンド; magic: 魔法
"""

ADJECTIVES = """
bearded: ひげの, 髭の, ひげを生やした, 髭を生やした, ひげの生えた; wise: 賢い, 賢そう; mad: 狂った;
curious: 好奇心旺盛; elegant: 優雅; modern: 現代的, モダン; creepy: 不気味, 怖い, 恐ろしい; peaceful: 穏やか, 静か,
のどか; cold: 寒い, 冷たい; detailed: 詳細, 緻密; realistic: リアル, 写実的; round: 丸い; new: 新しい;
funny: 面白い; tired: 疲れた; metal: 金属製, 金属; cardboard: 段ボール; paper: 紙; crystal: クリスタル, 水晶;
bright: 明るい; huge: 大きく巨大; magic: 魔法, 不思議; warm: 暖かい; mechanical: 機械仕掛け; chinese: 中国風;
red: 赤い, 赤, 赤色, 真っ赤; blue: 青い, 青, 青色; green: 緑, 緑色; yellow: 黄色い, 黄色; black: 黒い, 黒, 黒色,
真っ黒; white: 白い, 白, 白色, 真っ白; pink: ピンク, ピンク色, 桃色; orange: オレンジ色; purple: 紫, 紫色;
brown: 茶色い, 茶色; grey: 灰色, グレー; golden: 金色, 黄金, 金; silver: 銀色, 銀; turquoise: 青緑, 青緑色;
light blue: 水色; dark blue: 紺色; rainbow-colored: 虹色; colorful: カラフル, 色とりどり; big: 大きな, 大きい;
giant: 巨大; small: 小さな, 小さい; tiny: ちっちゃな, とても小さな; tall: 高い, 背の高い; long: 長い; old: 古い,
年老いた, 老いた, 年取った, 古びた; ancient: 古代; young: 若い; cute: 可愛い, かわいい; beautiful: 美しい, 綺麗,
きれい; happy: 幸せ, 嬉しそう, 楽しそう, 幸せそう; smiling: 笑顔, 微笑む; sad: 悲しい, 悲しそう, 悲しげ;
angry: 怒った, 怒っている; scared: 怯えた, 怖がる; surprised: 驚いた; sleepy: 眠そう, 眠い; haunted: 呪われた,
幽霊の出る; futuristic: 未来的, 未来, 近未来; medieval: 中世; ruined: 崩れた, 荒れ果てた; abandoned: 廃墟となった,
捨てられた; wooden: 木製, 木造; stone: 石造り; glass: ガラス; ice: 氷製; glowing: 光る, 輝く, 光り輝く;
striped: 縞模様, しましま; spotted: 斑点; winged: 翼のある, 羽の生えた, 翼を持つ; snowy: 雪に覆われた, 雪の積もった,
雪深い; misty: 霧深い, 霧がかった; rainy: 雨の降る, 雨降り; stormy: 嵐; starry: 星降る; sunny: 晴れた;
cloudy: 曇った; frozen: 凍った; brave: 勇敢; fat: 太った; fluffy: ふわふわ, もふもふ; japanese: 日本, 和風;
tropical: 熱帯, 南国; wild: 野生; hot: 熱い, 温かい; cozy: 居心地の良い; dark: 暗い; lonely: 孤独;
mysterious: 神秘的; steaming: 湯気の立つ
"""

VERBS = """
knitting: 編み物をする/編み物をして, 編む/編んで; galloping: 駆け抜ける/駆け抜けて; cleaning: 掃除する/掃除して,
掃除をする/掃除をして; washing: 洗う/洗って; studying: 勉強する/勉強して, 勉強をする/勉強をして;
teaching: 教える/教えて; praying: 祈る/祈って; shooting an arrow: 矢を射る/矢を射って; digging: 掘る/掘って;
pulling: 引く/引いて; lifting: 持ち上げる/持ち上げて; rowing: 漕ぐ/漕いで; diving: 潜る/潜って;
hiding: 隠れる/隠れて; roaring: 咆哮する/咆哮して; melting: 溶ける/溶けて; shining: 輝く/輝いて, 光る/光って;
kneeling: ひざまずく/ひざまずいて; thinking: 考える/考えて; dreaming: 夢を見る/夢を見て;
exploring: 探検する/探検して; camping: キャンプする/キャンプして, キャンプをする/キャンプをして;
traveling: 旅する/旅して, 旅をする/旅をして, 旅行する/旅行して; bathing: お風呂に入る/お風呂に入って;
hanging: ぶら下がる/ぶら下がって; surrounded by: 囲まれる/囲まれて, 囲まれた/囲まれて;
playing the piano: ピアノを弾く/ピアノを弾いて; playing the guitar: ギターを弾く/ギターを弾いて;
playing the violin: バイオリンを弾く/バイオリンを弾いて, ヴァイオリンを弾く/ヴァイオリンを弾いて;
playing the drums: ドラムを叩く/ドラムを叩いて, ドラムをたたく/ドラムをたたいて, ドラムを演奏する/ドラムを演奏して;
playing the trumpet: トランペットを吹く/トランペットを吹いて; playing games: ゲームをする/ゲームをして;
playing baseball: 野球をする/野球をして; playing golf: ゴルフをする/ゴルフをして;
chatting: おしゃべりする/おしゃべりして; watching television: テレビを見る/テレビを見て;
catching: 捕まえる/捕まえて; doing yoga: ヨガをする/ヨガをして; painting a picture: 絵を描く/絵を描いて;
blowing: 吹き出す/吹き出して; holding: 掲げる/掲げて, 持つ/持って, 抱く/抱いて, 握る/握って, 抱える/抱えて,
さす/さして, 差す/差して, 手に持つ/手に持って; wearing: 羽織る/羽織って, かぶる/かぶって, 被る/被って, 着る/着て,
かける/かけて, 身につける/身につけて, 履く/履いて, 巻く/巻いて, まとう/まとって, つける/つけて;
sitting: 腰掛ける/腰掛けて, 座る/座って; standing: たたずむ/たたずんで, 佇む/佇んで, 立つ/立って;
looking at: 見つめ合う/見つめ合って, 見る/見て, 見上げる/見上げて, 眺める/眺めて, 見つめる/見つめて;
eating: 食う/食って, 食べる/食べて; with: 連れる/連れて; crossing: 渡る/渡って, 横切る/横切って;
making: 作る/作って; riding: 乗る/乗って/乗り; riding a horse: 馬に乗る/馬に乗って, 乗馬する/乗馬して;
driving: 運転する/運転して; reading: 読む/読んで/読み; reading a book: 読書する/読書して; writing: 書く/書いて;
drinking: 飲む/飲んで/飲み; carrying: 運ぶ/運んで, 背負う/背負って; flying: 飛ぶ/飛んで/飛び, 舞う/舞って,
飛び回る/飛び回って; floating: 浮かぶ/浮かんで, 漂う/漂って, 浮く/浮いて; running: 走る/走って, 駆ける/駆けて,
走り回る/走り回って; walking: 歩く/歩いて, 散歩する/散歩して; jumping: 跳ぶ/跳んで, ジャンプする/ジャンプして,
跳ねる/跳ねて; sleeping: 眠る/眠って, 寝る/寝て, 寝ころがる/寝ころがって; lying: 横たわる/横たわって,
寝そべる/寝そべって; swimming: 泳ぐ/泳いで; dancing: 踊る/踊って, ダンスする/ダンスして, ダンスをする/ダンスをして;
singing: 歌う/歌って; playing: 弾く/弾いて, 吹く/吹いて, 演奏する/演奏して, 遊ぶ/遊んで, 叩く/叩いて;
playing soccer: サッカーをする/サッカーをして; playing basketball: バスケットボールをする/バスケットボールをして;
playing tennis: テニスをする/テニスをして; cooking: 料理する/料理して, 料理をする/料理をして;
painting: 絵を描く/絵を描いて, 描く/描いて; fishing: 釣りをする/釣りをして, 魚を釣る/魚を釣って, 釣りする/釣りして;
fighting: 戦う/戦って, 闘う/闘って; chasing: 追いかける/追いかけて, 追う/追って; climbing: 登る/登って;
waving: 手を振る/手を振って; kicking: 蹴る/蹴って; sailing: 航海する/航海して, 進む/進んで;
hugging: 抱きしめる/抱きしめて; smiling: 微笑む/微笑んで, 笑う/笑って; crying: 泣く/泣いて; blooming: 咲く/咲いて;
launching: 打ち上がる/打ち上がって, 発射する/発射して, 飛び立つ/飛び立って;
surfing: サーフィンをする/サーフィンをして, サーフィンする/サーフィンして; skiing: スキーをする/スキーをして,
スキーする/スキーして; skating: スケートをする/スケートをして, 滑る/滑って; meditating: 瞑想する/瞑想して;
waiting: 待つ/待って; growing: 生える/生えて, 育つ/育って; burning: 燃える/燃えて;
flying a kite: 凧を揚げる/凧を揚げて, 凧揚げをする/凧揚げをして, 凧あげをする/凧あげをして; working: 働く/働いて;
falling: 落ちる/落ちて, 散る/散って; building a snowman: 雪だるまを作る/雪だるまを作って; building: 作る/作って;
taking a photo: 写真を撮る/写真を撮って; watering: 水をやる/水をやって; selling: 売る/売って; talking: 話す/話して;
pushing: 押す/押して; throwing: 投げる/投げて; resting: 休む/休んで; howling: 吠える/吠えて, 遠吠えする/遠吠えして;
baking: 焼く/焼いて; cheering: 応援する/応援して
"""

ADVERBS = """
storm: 雷雨, 嵐; at night: 夜, 夜中, 深夜, 真夜中; at sunset: 夕焼け, 夕日, 夕暮れ, 夕方, 日没, 夕陽, 黄昏;
at dawn: 夜明け, 朝焼け, 日の出, 早朝, 明け方, 朝日; in the morning: 朝; by day: 昼, 昼間, 日中;
in the afternoon: 午後; at noon: 正午, 真昼; moonlight: 月明かり, 月光; spring: 春; summer: 夏; autumn: 秋, 紅葉;
winter: 冬; rain: 雨, 大雨; raining: 雨が降る, 雨が降っている; snowing: 雪が降る, 雪が降っている, 雪の降る;
snowfall: 降雪, 吹雪; fog: 霧, 朝霧; wind: 風, 強風; sunny day: 晴れ, 晴れた日; watercolor: 水彩画, 水彩, 水彩画風,
水彩風; oil painting: 油絵, 油彩, 油絵風, 油彩画; pixel art: ドット絵, ピクセルアート, ドット絵風;
pencil sketch: 鉛筆画, 鉛筆スケッチ, 鉛筆デッサン; sketch: スケッチ, スケッチ風; stained glass: ステンドグラス,
ステンドグラス風; paper cut: 切り絵, 切り絵風; black and white: 白黒, モノクロ, 白黒写真; neon: ネオン;
noir: ノワール, フィルムノワール; cyberpunk: サイバーパンク, サイバーパンク風; vintage: ビンテージ, ヴィンテージ,
レトロ; comic: 漫画, マンガ, 漫画風, コミック; cartoon: アニメ, アニメ風; minimalist logo: ミニマルなロゴ,
ミニマルロゴ; minimalist: ミニマル, シンプル, ミニマリスト; underwater: 水中; under the sea: 海の中, 海底, 海中;
outer space: 宇宙空間; christmas: クリスマス; illustration: イラスト, 挿絵; steampunk: スチームパンク;
starry night: 星月夜
"""

NUMBERS = """
one: 一, 1, 一つ, ひとつ, ひとり, 一人; two: 二, 2, ふたつ, 二つ, ふたり, 二人; three: 三, 3, 三つ; four: 四, 4,
四つ; five: 五, 5, 五つ; six: 六, 6, 六つ; seven: 七, 7, 七つ; eight: 八, 8, 八つ; nine: 九, 9, 九つ; ten: 十, 10;
eleven: 十一, 11; twelve: 十二, 12; many: たくさん, 多く, 大勢; several: 数, いくつか
"""

CLASSIFIERS = """
: 匹, 頭, 羽, 人, 個, 本, 台, 冊, 枚, 輪, 軒, 隻, 艘, 体, 機, 名, 株, 着, 足, つ, 両; cup of: 杯; bowl of: 皿, 丼;
bouquet of: 束; pair of: 組; flock of: 群れ
"""

LOCATIVES = """
beside: ほとり, 畔, 傍ら, 隣, 横, そば, となり, 近く, 脇; on: 上; in: 中, 内, なか; under: 下, した;
in front of: 前, まえ; behind: 後ろ, うしろ, 裏; over: 上空; between: 間, あいだ; around: 周り; outside: 外;
on top of: てっぺん
"""

PARTICLES = """
no: の; object: を; to: に, へ; at: で; subject: が, は, も; and: と, や, そして, &; from: から, より; na: な;
through: を通って, を通り
"""

SMALL = """
+s: たち, 達, ら; : いる, います, いた, ある, あります, あった, おり, した, する, して, している, れる, られる,
ている, です, ます, だ, とても, もの, こと, ような, 風, さん, ちゃん, くん, お, その, この, 彼, 彼女, 一緒, 背景,
姿, 様子, スタイル, ながら, っぽい, 、, ・, そう, 日, 的
"""
