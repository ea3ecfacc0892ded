"""Places, times, seasons, weather, styles and details: what a word says of the scene as a whole."""

from __future__ import annotations

from t2i_adapters.illustrator.words import spaced, split

SCENES = """
place=beach : beach, shore, seashore, seaside, coast, coastline, desert island, island, sand, sandy beach,
  seafront, waterfront, on the sand, bay beach, shoreline, dock of the bay | lagoon, boardwalk
place=beach feature=palms : tropical island, tropical beach, tropical paradise, palm beach, hawaii, caribbean,
  paradise island, tropics, maldives, bahamas, treasure island
place=sea : sea, ocean, open sea, high seas, bay, seascape, the deep blue sea, on the water, open water, at sea,
  pacific, atlantic, on the ocean
place=sea feature=waves : waves, big wave, giant wave, wave, ocean waves, rough sea, choppy sea, crashing waves,
  tsunami, tidal wave
place=sea weather=storm feature=waves : stormy sea, stormy seas, stormy ocean, sea storm
place=lake : lake, pond, lakeside, swamp, marsh, wetland, reservoir, bayou, by the water, lake shore, fjord, water
place=river : river, riverbank, stream, creek, brook, riverside, canal, rapids, river bank, amazon river, nile
place=waterfall : waterfall, waterfalls, cascade, niagara falls
place=mountain : mountain, mountaintop, mountain top, peak, summit, alps, cliff, mountain range, valley, canyon,
  mountains, highlands, himalayas, hilltop, ridge, mountainside, rocky mountains, gorge, ravine, cliffs, andes,
  plateau, grand canyon, edge of a cliff, cliff edge
place=mountain feature=snowcaps : snow-capped mountains, snow-capped mountain, snowcapped mountains, snow capped
  mountains, snowy peaks, snow-covered mountains, snowy peak, snowy mountain peaks
place=volcano : volcano, volcanoes, erupting volcano, volcanic landscape, volcanic eruption, lava field, crater of a
  volcano, lava, magma, hell, inferno landscape, underworld
place=forest : forest, woods, woodland, grove, clearing, forest clearing, forest glade, glade, deep forest,
  undergrowth, thicket, trees in the background, woodlands, forest floor, wilderness, in the wild
place=forest feature=pines : pine forest, taiga, fir forest, conifer forest, evergreen forest, pine trees in the
  background
place=forest feature=bamboo : bamboo forest, bamboo grove, bamboo thicket
place=forest feature=jungle : jungle, rainforest, tropical forest, rain forest, amazon, amazon rainforest
place=forest feature=mushrooms : mushroom forest, forest of mushrooms, mushrooms in the forest
place=forest feature=fireflies : enchanted forest, magical forest, magic forest, fairy forest, mystical forest,
  fairytale forest, enchanted woods, fairy tale forest, elven forest, glowing forest
place=forest feature=haunted : haunted forest, dark forest, spooky forest, creepy forest, haunted woods, dead
  forest, eerie forest
place=forest season=autumn : autumn forest, autumn woods
place=meadow : meadow, field, grass, lawn, countryside, hill, hillside, prairie, pasture, outdoors,
  plain, plains, grassland, steppe, outside, hills, rolling hills, green hills, grassy field, moor, park, picnic,
  campsite, camp, camping ground, nature, clearing in the grass, landscape | savanna, savannah, african savanna,
  safari, africa, serengeti, battlefield, zoo, bush land, outback
place=meadow feature=flowers : flower field, field of flowers, flower meadow, meadow of flowers, wildflower meadow,
  field of wildflowers, flowery meadow, meadow full of flowers, field full of flowers, flower-filled meadow,
  blooming meadow
place=garden : garden, backyard, yard, flower garden, botanical garden, vegetable garden, rose garden, orchard, zen
  garden, japanese garden, flowerbed, flower bed, courtyard garden, patio, garden party, secret garden, cottage
  garden, vineyard, vegetable patch
place=farm : farm, farmyard, barnyard, ranch land, farmland, wheat field, wheatfield, corn field, cornfield, crops,
  field of wheat, plantation, rice field, rice paddy, on a farm, fields, harvest, pumpkin patch, paddock
place=desert : desert, dune, sand dunes, sahara, dunes, desert sand, oasis, sahara desert, wasteland, gobi,
  badlands, arid land, egypt, wild west, post-apocalyptic wasteland
place=snow : arctic, antarctica, tundra, north pole, glacier, ice, iceberg, snowfield, south pole, ice floe, frozen
  tundra, snowy landscape, snowy field, ski slope, slopes, ski resort, winter wonderland, antarctic, polar ice, icy
  landscape, alaska, on the ice, frozen lake, ice rink, ice cave, ice age, siberia, slope
place=city : city, downtown, skyline, cityscape, metropolis, alley, town square, urban, big city, plaza, city
  square, town, alleyway, rooftop, rooftops, city skyline, city center, sidewalk, market, marketplace, bazaar, back
  alley, suburbs, city park, street corner, market square, in town, megacity
place=city : street, city street, city streets, streets, avenue, boulevard, intersection, crosswalk, busy street,
  shopping street, urban street
place=city feature=cyberpunk : cyberpunk city, neon city, neon-lit city, cyberpunk street, neon street, neon-lit
  street, neon lit street, neon lights, neon signs, neon sign, neon-lit alley, neon alley, cyberpunk alley, neon-lit
place=city feature=futuristic : futuristic city, city of the future, sci-fi city, future city, utopian city,
  futuristic cityscape, space port, spaceport
place=city feature=ruins : ruined city, post-apocalyptic city, abandoned city, destroyed city, apocalypse,
  apocalyptic city, post-apocalyptic, apocalyptic
place=village : village, hamlet, small town, little town, fishing village, mountain village, fairytale village,
  village square, rural town, old town, cottages, village street, town street
place=village season=winter : snowy village, snow-covered village, winter village
place=village feature=medieval : medieval village, medieval town, medieval street, medieval market
place=village feature=haunted : haunted village, ghost town
place=castle : castle grounds, castle courtyard, courtyard, palace garden, throne room, castle hall, ballroom,
  drawbridge, castle walls, castle wall, royal court, great hall, palace hall, kingdom, in a castle, in the castle,
  inside a castle, inside the castle, castle gate
place=castle feature=ruins : ruins of a castle, castle ruins, ruined castle grounds
place=graveyard : graveyard, cemetery, graves, gravestones, tombstones, burial ground, churchyard, crypt interior
place=harbor : harbor, harbour, port, pier, dock, docks, marina, wharf, jetty, quay, shipyard
place=road : road, highway, country road, lane, racetrack, race track, dirt road, route 66, motorway, freeway,
  winding road, trail, roadside, on the road | railway track, railroad, railway, train tracks, train station, bus
  station, airport, runway, parking lot
place=space : space, outer space, galaxy, nebula, cosmos, universe, milky way, deep space, solar system, in orbit,
  orbit, galaxies, starfield, zero gravity, interstellar, asteroid belt, stars and galaxies, starry space, among the
  stars
place=moon : surface of the moon, lunar surface, on the moon, moon base, on the moon's surface, moon surface, lunar
  landscape, to the moon, moon landing, crater, craters
place=mars : mars, planet mars, alien planet, red planet, surface of mars, martian surface, martian landscape,
  martian desert, another planet, alien world, strange planet, distant planet, alien landscape
place=underwater : underwater, under water, under the sea, seabed, ocean floor, deep sea, bottom of the sea, bottom
  of the ocean, sea floor, aquarium, under the ocean, beneath the sea, beneath the waves, beneath the ocean, under
  the water, depths of the ocean, ocean depths, undersea, atlantis, in the ocean depths
place=underwater feature=reef : reef, coral reef, corals, great barrier reef, coral
place=room : room, windowsill, window sill, window seat, on a windowsill, living room, house interior, indoors,
  office, studio apartment, dining room, lounge, apartment, interior, indoor, hallway, attic, basement, cozy room,
  cosy room, hotel room, waiting room, tea room, inside a house, in a house, in the house, at home, parlor, parlour,
  waiting hall, office space, nursery, playroom, salon, corridor, mansion interior, party, birthday party | cafe, café,
  restaurant, coffee shop, bar, pub, tavern interior, dungeon, prison, jail, gym, hospital room, casino, arcade, shop
  interior, ballroom interior, bathroom, elevator, sauna, locker room, museum hall, art gallery, gallery, exhibition,
  in a museum, courtroom
place=bedroom : bedroom, kids room, child's room, in bed, dorm room, children's room, bed room, sleepover
place=kitchen : kitchen, kitchen counter, restaurant kitchen, pantry, kitchen table
place=library : library, bookshop, bookstore, study room, ancient library, old library, reading room, archive, book
  shop, book store
place=classroom : classroom, schoolroom, lecture hall, school class, lesson, blackboard, chalkboard, school
  classroom, in school, at school
place=workshop : workshop, laboratory, lab, garage, forge, smithy, art studio, toy workshop, artist's studio,
  science lab, factory floor, artist studio, blacksmith's workshop, atelier, studio workshop, wood shop, machine
  shop, repair shop
place=stage : stage, on stage, concert, theater, theatre, opera, concert hall, circus ring, circus arena, nightclub,
  disco, dance floor, talent show, music festival, karaoke, opera house, auditorium, club, spotlight, jazz club,
  rock concert, festival stage
place=pitch : pitch, stadium, football field, soccer field, football pitch, sports field, tennis court, basketball
  court, baseball field, court, playing field, sports stadium, soccer stadium, football stadium, olympics, golf
  course, match, soccer match, football match, soccer game, football game, boxing ring, tournament, race, sports
  ground, world cup
place=cave : cave, cavern, grotto, dragon's lair, lair, cave entrance, crystal cave, mine, tunnel, underground,
  mineshaft, underground cave, dragon's cave, den, burrow, gold mine
place=sky : sky, heaven, in the sky, in the clouds, above the clouds, among the clouds, through the clouds, in the
  air, in mid-air, mid-air, cloudscape, on a cloud, on clouds, through the sky, across the sky, in the heavens, sea
  of clouds, over the clouds, on the clouds, in the blue sky, air, in
  midair, cloud kingdom
place=table : table, wooden table, counter, tabletop, plate on a table, dining table, picnic table, on a plate,
  shelf, on a tray, table top, coffee table, still life
place=studio : plain background, white background, simple background, blank background, solid background, solid
  color background, isolated on white, on a white background, black background, dark background, product shot, clean
  background, studio, studio background, colored background, transparent background, gray background, grey
  background
place=studio : pink background, blue background, yellow background, green background, red background, gradient
  background, neutral background, colorful background, pastel background
place=abstract : abstract, abstract background, abstract pattern, abstract shapes, abstract painting, abstract art,
  fractal, psychedelic, kaleidoscope, mandala, geometric pattern, geometric shapes, swirls, pattern, chaos
time=night : night, midnight, nighttime, nocturnal, dark night, at night, late night, by night, night time, night
  sky, midnight hour, nightfall, tonight, witching hour, nighttime scene, in the dark, darkness, dark sky
time=night feature=stars : stars, starry, starlit, star-filled, starry night, starry sky, starry night sky, night
  sky full of stars, constellation, constellations, sky full of stars, starlight, star-filled sky, stargazing, under
  the stars, twinkling stars, shooting stars, meteor shower, starry skies, milky way sky, stars in the sky
time=night feature=moon : moon, the moon, moonlit, moonlight, full moon, crescent moon, moonlit night, blood moon,
  new moon, half moon, moonrise, under the moon, moonlit sky, moonbeam, harvest moon, in the moonlight, giant moon,
  huge moon, big moon, by moonlight, supermoon
time=night feature=aurora : aurora, northern lights, aurora borealis, polar lights, southern lights
time=night feature=fireworks : fireworks, firework, new year's eve, fireworks display, new year, fourth of july, 4th
  of july, fireworks show
time=sunset : sunset, dusk, evening, twilight, golden hour, sundown, setting sun, at dusk, evening sky, evening
  light, golden sunset, into the sunset, sunset sky, late afternoon, in the evening
time=dawn : sunrise, dawn, morning, daybreak, early morning, rising sun, at dawn, morning light, first light, in the
  morning, daybreak light
time=day : day, daytime, noon, midday, sunlight, sunlit, blue sky, afternoon, bright day, daylight, broad daylight,
  clear sky, clear day, clear blue sky, in the afternoon, bright blue sky
time=day feature=sun : sunny, sunshine, sun, sunny day, bright sun, blazing sun, hot sun, in the sun, shining sun,
  under the sun, scorching sun
weather=rain : rain, rainy, raining, rainstorm, drizzle, downpour, rainy day, in the rain, pouring rain, heavy rain,
  rainfall, showers, monsoon, wet weather, rainy night, raindrops
weather=storm : storm, stormy, thunderstorm, tempest, stormy sky, stormy weather, storm clouds, hurricane weather,
  raging storm, thunder storm
weather=storm feature=lightning : lightning, lightning storm, lightning bolts, thunder and lightning, thunder, bolts
  of lightning, lightning strike, struck by lightning, lightning strikes, bolt of lightning
weather=snowfall : snowing, snowfall, snowstorm, blizzard, snowflakes, falling snow, snow storm, snow falling, it's
  snowing, gentle snow, snow is falling, light snow
weather=fog : fog, foggy, mist, misty, haze, hazy, smoke, smog, misty morning, in the mist, fog bank, smoky, morning
  mist, steam fog
weather=cloudy : cloudy, overcast, gloomy, clouds, grey sky, gray sky, cloudy sky, dark clouds, gloomy sky, fluffy
  clouds, white clouds
weather=wind : windy, wind, breeze, breezy, blowing wind, gust, gusty, windy day, gale, strong wind, in the wind,
  wind-swept, windswept
season=winter : winter, snow, snowy, snow-covered, icy, frozen, wintry, frosty, winter day, in winter, snow covered,
  wintertime, covered in snow, in the snow, frost, deep snow, covered with snow, december, january, cold, freezing
season=winter feature=snowcaps : snow-capped, snowcapped, snow capped
season=autumn : autumn, autumnal, fall colors, in the fall, fall foliage, in autumn, fall season, autumn day,
  october, november, autumn colors, fall colours, autumn colours, fall
season=autumn feature=leaves : autumn leaves, fall leaves, falling leaves, fallen leaves, orange leaves, red leaves,
  leaves falling, golden leaves, colorful leaves, pile of leaves, leaves
season=spring : spring, springtime, in spring, spring day, april, may day, easter
season=spring feature=blossom : blossoming, cherry blossoms, blooming trees, blossoming trees, cherry trees, spring
  blossoms, blooming, in bloom, in full bloom, blossoms, sakura blossoms, cherry blossom trees, under cherry
  blossoms, blossom, full of blossoms
season=spring feature=petals : petals, falling petals, flower petals, rose petals, cherry blossom petals, drifting
  petals, floating petals
season=summer : summer, summery, summertime, in summer, summer day, july, august, summer holiday, summer vacation,
  hot day, heat, june
feature=rainbow : rainbow, rainbows, double rainbow
feature=fireflies : fireflies, firefly, lightning bugs, glowing fireflies, fairy lights, magical lights, glowing
  lights, glow worms, fairy dust, glowing particles, floating lights, magic dust, sparkles
feature=confetti : confetti, carnival, party decorations, streamers, mardi gras, confetti falling, celebration
feature=hearts : hearts, love, valentine, valentine's day, valentines, in love, romance, floating hearts, romantic,
  love hearts, valentines day
feature=bubbles : bubbles, soap bubbles, blowing bubbles, floating bubbles, bubble
feature=petals : sakura petals
feature=sunbeams : sunbeams, sun rays, sunrays, rays of light, light rays, god rays, rays of sunlight, sunbeam,
  shafts of light, beam of light, sunlight filtering through, beams of light, rays of sun, dappled light, sunlight
  streaming
feature=flowers : flowers, wildflowers, surrounded by flowers, among flowers, full of flowers, flowery, floral,
  among the flowers, covered in flowers, field of daisies, in the flowers, daisies
feature=mushrooms : mushrooms, surrounded by mushrooms, toadstools, glowing mushrooms, giant mushrooms, among
  mushrooms
feature=palms : palm trees, palms, under palm trees, coconut trees
feature=pines : pine trees, fir trees, pines, snowy pines, evergreens
feature=bamboo : bamboo
feature=books : full of books, surrounded by books, lined with books, walls of books, among books, books everywhere
feature=path : path, pathway, footpath, winding path, stone path, walkway, forest path, garden path
feature=ruins : ruins, ancient ruins, overgrown ruins, crumbling ruins, rubble
feature=haunted : haunted, halloween, spooky, creepy, eerie, scary, horror, nightmare, nightmarish, sinister,
  ghostly, gothic, macabre, ominous, dark fantasy, menacing
feature=cyberpunk : cyberpunk, neon-lights, blade runner, dystopian, dystopia, cyber
feature=medieval : medieval, middle ages, fantasy kingdom, medieval fantasy, mediaeval, renaissance fair
feature=futuristic : futuristic, sci-fi, sci fi, science fiction, future, in the future, high-tech, high tech, space
  age, hi-tech, scifi, solarpunk
feature=christmas : christmas, xmas, christmas eve, christmas lights, christmas market, festive, holiday season,
  christmas decorations, christmas morning, noel, yuletide, christmas ornaments
feature=snowcaps : snowy mountains, snowy mountain range
style=watercolor : watercolor, watercolour, watercolor painting, watercolour painting, aquarelle, watercolors,
  watercolours, in watercolor, water color, wash painting, gouache, water colour, watercolor style | ink wash, ink
  painting, sumi-e, pastel drawing, chinese ink painting, pastel painting
style=oil : oil, oil painting, oil on canvas, oil paint, oils, impasto, impressionist, impressionism, impressionist
  painting, oil-painting, acrylic, acrylic painting, painterly, oil painting style, classical painting,
  expressionist, brush strokes, brushstrokes, thick brushstrokes, palette knife | baroque, renaissance painting,
  post-impressionist, expressionism, romanticism, fauvism, baroque painting, fresco
style=pixel : pixel art, pixel, pixelated, 8-bit, 8 bit, 16-bit, 16 bit, pixelart, 8bit, retro game, retro video
  game, pixel art style, pixels, pixel style, 32-bit, 16bit, retro game style, game boy | voxel, minecraft, voxel
  art, lego, minecraft style, isometric
style=neon : neon, neon style, synthwave, vaporwave, neon art, neon glow, retrowave, outrun, neon colors, glowing
  neon, neon colours, blacklight, neon light, neon outline, tron, neon-style, synthwave style, in neon
style=sketch : sketch, pencil sketch, pencil drawing, line drawing, charcoal, pencil, ink drawing, line art,
  lineart, hand drawn sketch, charcoal drawing, pen and ink, hand-drawn, drawn in pencil, hand drawn, charcoal
  sketch, graphite, sketched, doodle, coloring page, colouring page, coloring book, colouring book, colored pencil,
  crayon drawing, chalk drawing, colored pencil drawing, black and white sketch, pencil art, pencil-drawn, chalk |
  etching, engraving, woodcut, linocut, blueprint, pen drawing, drypoint
style=vintage : vintage, sepia, old photo, old photograph, retro photo, polaroid, vintage photograph, vintage photo,
  antique photo, old-fashioned photo, faded photograph, sepia tone, sepia photograph, daguerreotype, aged
  photograph, 1920s photo, vintage postcard, victorian photograph, vintage style, retro, nostalgic photo, old timey
  photo, vintage poster, old film, retro poster, 1950s, 1920s, tintype, victorian, 1930s, old postcard, 1970s, 1960s
style=noir : noir, film noir, black and white, monochrome, grayscale, greyscale, black-and-white, black and white
  photo, black and white photograph, black and white photography, noir style, monochromatic, black and white film,
  film noir style, chiaroscuro
style=stained : stained glass, stained-glass, stained glass window, stained glass style, mosaic, church window,
  stained glass art, tiffany glass, stained-glass window, leaded glass | tile art, mosaic tiles
style=papercut : papercut, paper cut, paper cutout, paper cut-out, paper craft, papercraft, cut paper, paper art,
  layered paper, paper collage, origami, paper-cut, collage, papercut style, paper cutouts, cut-paper, construction
  paper, paper diorama, diorama, layered paper art | felt, quilling, shadow box, pop-up book, kirigami
style=minimal : minimal, minimalist, minimalistic, logo, icon, emblem, flat icon, minimalist logo, simple logo,
  sticker, app icon, minimal logo, minimalism, badge, silhouette, vector logo, flat logo, mascot logo, crest,
  minimalist poster, logo design, clip art, clipart, pictogram, symbol, line icon, flat vector icon, minimalist
  design, stencil, minimalist illustration, tattoo, stamp | silhouettes, linear icon, bauhaus
style=comic : comic, comic book, comic style, comic book style, pop art, pop-art, manga, comics, graphic novel,
  comic strip, comic-book, pop art style, comic panel, cel shaded, cel-shaded, manga style, halftone, in comic
  style, superhero comic, comic art | anime, anime style, cel shading, studio ghibli, ghibli style, ghibli, studio
  ghibli style, graffiti, street art, anime art
style=illustration : illustration, storybook, storybook illustration, cartoon, vector art, vector, flat design,
  illustrated, children's book, natural, vivid, children's book illustration, digital art, digital illustration,
  digital painting, kids book, cartoon style, storybook style, picture book, fairytale, fairy tale, fairy-tale, flat
  illustration, book illustration, children's illustration, cartoonish, vector illustration, kids illustration,
  fairytale illustration, fairy tale illustration, clay style art, greeting card, postcard, fantasy art, concept
  art, kawaii, kids drawing, poster | pixar, disney, pixar style, disney style, claymation, clay, plasticine, 3d
  cartoon, chibi
"""
"""Lines of `kind=value ... : words | near words`."""

HERE = {
    "city": "paris, london, new york, new york city, nyc, tokyo, berlin, rome, chicago, shanghai, hong kong, "
    "moscow, barcelona, amsterdam, los angeles, san francisco, las vegas, madrid, dubai, mumbai, seoul, "
    "singapore, kyoto, istanbul, bangkok, manhattan, times square, havana, rio de janeiro, sydney, toronto, "
    "prague, vienna, lisbon, gotham, milan",
    "river": "venice",
    "meadow": "provence, ireland, scotland, kenya",
    "village": "santorini, tuscany, alpine village",
}
"""Places of a name: they are painted as a place of their kind, and told to be near ones."""

SECOND = {
    "forest": "pines",
    "mountain": "snowcaps",
    "beach": "palms",
    "garden": "flowers",
    "road": "path",
    "sea": "waves",
}
"""A place that comes too late, in a scene that has one, still leaves a detail."""

OPEN = spaced(
    "beach sea lake river waterfall mountain volcano forest meadow garden farm desert snow city village castle "
    "graveyard harbor road"
)
"""Places that have room for a detail of another."""

SKY = {
    **dict.fromkeys(("red", "orange", "pink", "purple", "gold", "lavender"), "sunset"),
    **dict.fromkeys(("black", "dark blue"), "night"),
    **dict.fromkeys(("blue", "light blue"), "day"),
    "yellow": "dawn",
}
"""The time of day when the sky has a colour."""

NATURAL = {
    "sea": ("blue", "dark blue", "teal", "light blue"),
    "lake": ("blue", "teal", "light blue"),
    "river": ("blue", "light blue"),
    "meadow": ("green", "light green"),
    "forest": ("green", "dark green"),
    "garden": ("green",),
    "snow": ("white",),
    "beach": ("white", "gold", "yellow"),
    "desert": ("gold", "yellow", "orange"),
    "mars": ("red", "orange"),
    "moon": ("grey", "white"),
    "autumn": ("gold", "orange", "red", "yellow"),
    "winter": ("white",),
    "cloudy": ("white", "grey"),
    "farm": ("gold", "yellow", "green"),
}
"""The colours that a place, season or weather has anyway."""

INSIDES = {
    **dict.fromkeys("🏰🏯", "castle"),
    **dict.fromkeys("🏠🏡🏥🏨🏢🏬🏪🛖", "room"),
    "🏫": "classroom",
    "🏭": "workshop",
}
"""The place that is inside a building."""

SHOPS = frozenset(
    split("cafe, café, coffee shop, restaurant, bar, pub, diner, tea room, bookshop, bookstore, book shop, book store")
)
"""Houses that are seen from outside where nobody is in them."""

FIELDS = frozenset(("meadow", "garden", "farm", "forest"))
"""Places that a plant named before them grows all over, as in "tulip field"."""
