"""Languages that are read as far as their nouns carry, and their few other words."""

from __future__ import annotations

FOREIGN = {
    "it": (
        "il lo la i gli le un uno una e in con di del della su sulla sotto al | spiaggia beach, mare sea, "
        "notte night, foresta forest, bosco forest, città city, montagna mountain, deserto desert, neve "
        "snow, tramonto sunset, alba sunrise, pioggia rain, autunno autumn, rosso red, rossa red, blu blue, "
        "verde green, nero black, bianco white, due two, tre three, quattro four, stelle stars, luna full "
        "moon, spazio space, acquerello watercolor, lago lake"
    ),
    "ru": (
        "в на с и под над у к | пляж beach, пляже beach, море sea, ночь night, ночью night, лес forest, лесу "
        "forest, город city, городе city, гора mountain, пустыня desert, пустыне desert, снег snow, снегу "
        "snow, закат sunset, закате sunset, дождь rain, осень autumn, красный red, красная red, синий blue, "
        "зелёный green, чёрный black, белый white, два two, три three, космос space, космосе space, звёзды "
        "stars"
    ),
}
"""Language -> its small words, a bar, and its words with the English word or phrase that means the same here."""

UNSPACED = frozenset(("zh", "zh-Hant", "ja", "th"))
"""Languages written without spaces."""
