"""Languages other than English: their small words, and their words for colours, places, times and numbers."""

from __future__ import annotations

FOREIGN = {
    "es": (
        "el la los las un una y en con de del sobre bajo por | playa beach, mar sea, noche night, bosque "
        "forest, ciudad city, montaña mountain, desierto desert, nieve snow, atardecer sunset, amanecer "
        "sunrise, lluvia rain, otoño autumn, rojo red, roja red, azul blue, verde green, negro black, negra "
        "black, blanco white, amarillo yellow, dos two, tres three, cuatro four, estrellas stars, luna full "
        "moon, espacio space, acuarela watercolor, lago lake, campo field"
    ),
    "fr": (
        "le la les l un une des du de et en dans sur sous avec au aux | plage beach, mer sea, nuit night, "
        "forêt forest, ville city, montagne mountain, désert desert, neige snow, enneigée snowy, lever dawn, "
        "coucher sunset, pluie rain, automne autumn, rouge red, bleu blue, bleue blue, vert green, verte "
        "green, noir black, noire black, blanc white, jaune yellow, deux two, trois three, quatre four, "
        "étoiles stars, étoilée starry, lune full moon, espace space, aquarelle watercolor, lac lake"
    ),
    "de": (
        "der die das den dem ein eine einen einem einer und im in am auf mit unter über von | strand beach, "
        "meer sea, nacht night, wald forest, stadt city, berg mountain, wüste desert, schnee snow, "
        "verschneiten snowy, sonnenuntergang sunset, sonnenaufgang sunrise, regen rain, herbst autumn, rot "
        "red, roter red, rote red, blauer blue, blaue blue, grüner green, grüne green, schwarze black, "
        "schwarzer black, weiße white, weißer white, zwei two, drei three, vier four, sterne stars, mond "
        "full moon, weltall space, aquarell watercolor, see lake, wiese meadow"
    ),
    "it": (
        "il lo la i gli le un uno una e in con di del della su sulla sotto al | spiaggia beach, mare sea, "
        "notte night, foresta forest, bosco forest, città city, montagna mountain, deserto desert, neve "
        "snow, tramonto sunset, alba sunrise, pioggia rain, autunno autumn, rosso red, rossa red, blu blue, "
        "verde green, nero black, bianco white, due two, tre three, quattro four, stelle stars, luna full "
        "moon, spazio space, acquerello watercolor, lago lake"
    ),
    "pt": (
        "o a os as um uma e em no na com de do da sobre sob | praia beach, mar sea, noite night, floresta "
        "forest, cidade city, montanha mountain, deserto desert, neve snow, amanhecer sunrise, chuva rain, "
        "outono autumn, vermelho red, vermelha red, azul blue, verde green, preto black, branco white, dois "
        "two, duas two, três three, estrelas stars, lua full moon, espaço space, aquarela watercolor, lago "
        "lake"
    ),
    "ru": (
        "в на с и под над у к | пляж beach, пляже beach, море sea, ночь night, ночью night, лес forest, лесу "
        "forest, город city, городе city, гора mountain, пустыня desert, пустыне desert, снег snow, снегу "
        "snow, закат sunset, закате sunset, дождь rain, осень autumn, красный red, красная red, синий blue, "
        "зелёный green, чёрный black, белый white, два two, три three, космос space, космосе space, звёзды "
        "stars"
    ),
    "zh": (
        "的 一 只 在 和 与 了 着 是 个 匹 下 上 里 条 | 海边 beach, 海滩 beach, 大海 sea, 海 sea, 森林 "
        "forest, 树林 forest, 城市 city, 山 mountain, 雪山 snowy, 沙漠 desert, 太空 space, 夜晚 night, 夜 "
        "night, 星空 starry, 日落 sunset, 夕阳 sunset, 早晨 morning, 雨 rain, 雪 snow, 秋天 autumn, 红色 "
        "red, 红 red, 蓝色 blue, 绿色 green, 黑色 black, 白色 white, 黄色 yellow, 两 two, 三 three, 四 four, "
        "五 five, 水彩 watercolor, 草地 meadow, 湖 lake, 月亮 full moon, 猫 cat, 狗 dog, 马 horse, 鱼 fish, "
        "鸟 bird, 龙 dragon"
    ),
    "ja": (
        "の が を に は と で も た 匹 いる ある した る い | 海辺 beach, 浜辺 beach, ビーチ beach, 海 sea, "
        "森 forest, 街 city, 町 city, 山 mountain, 砂漠 desert, 宇宙 space, 夜 night, 星空 starry, 夕焼け "
        "sunset, 夕日 sunset, 朝 morning, 雨 rain, 雪 snow, 秋 autumn, 赤い red, 青い blue, 緑の green, 黒い "
        "black, 白い white, 三 three, 水彩 watercolor, 湖 lake, 月 full moon, 猫 cat, 犬 dog, 馬 horse, 魚 "
        "fish, 鳥 bird, 竜 dragon, 城 castle"
    ),
}
"""Language -> its small words, a bar, and its words with the English word or phrase that means the same here."""

UNSPACED = frozenset(("zh", "zh-Hant", "ja", "th"))
"""Languages written without spaces."""
