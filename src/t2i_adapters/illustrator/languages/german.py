"""German words and the English ones that the reader knows them by. After a slash: the plural."""

NOUNS = """
couple: ehepaar, paar, pärchen; bakery: bäckerei; nest: nest/nester; neon lights: neonlicht, neonlichter;
drums: schlagzeug; surfer: surfer; footballer: fußballspieler, fußballer; waiter: kellner, kellnerin;
gardener: gärtner, gärtnerin; hunter: jäger; archer: bogenschütze; priest: priester, pfarrer; nun: nonne/nonnen;
goddess: göttin; god: gott; emperor: kaiser; hero: held/helden; centaur: zentaur, kentaur; minotaur: minotaurus;
pegasus: pegasus; griffin: greif; werewolf: werwolf/werwölfe; yeti: yeti; troll: troll/trolle;
goblin: kobold/kobolde, goblin; gnome: gnom, gartenzwerg; mummy: mumie; lumberjack: holzfäller; blacksmith: schmied;
magician: zauberkünstler; gladiator: gladiator; plate: teller; plate of spaghetti: teller spaghetti;
spaghetti: spaghetti; red wine: rotwein; glass of red wine: glas rotwein; breakfast: frühstück;
chocolate cake: schokoladenkuchen, schokokuchen; yarn: wolle; police car: polizeiauto; fire truck: feuerwehrauto;
race car: rennwagen, rennauto; rug: teppich; shelf: regal; bookshelf: bücherregal; curtain: vorhang; gate: tor;
wall: mauer, wand; fence: zaun; stairs: treppe; fair: jahrmarkt; circus: zirkus; airport: flughafen;
factory: fabrik; hotel: hotel; square: platz; floor: boden; grass: gras, rasen; sand: sand; landscape: landschaft;
scene: szene; light: licht; lights: lichter; coconut: kokosnuss; pear: birne; potato: kartoffel/kartoffeln;
fries: pommes; sandwich: sandwich; sausage: wurst/würste, würstchen, bratwurst; juice: saft; surfboard: surfbrett;
skis: ski, skier; necklace: halskette, kette; ring: ring/ringe; bag: tasche; wheel: reifen; rope: seil;
easel: staffelei; reindeer: rentier/rentiere; mammoth: mammut; seahorse: seepferdchen; starfish: seestern/seesterne;
orca: orca, schwertwal; walrus: walross; stork: storch/störche; vulture: geier; ostrich: strauß vogel;
lovers: liebespaar; goose: gans/gänse; watering can: gießkanne; cauldron: kessel/kesseln;
wheelbarrow: schubkarre; lederhosen: lederhose;
snowflake: schneeflocke/schneeflocken; dachshund: dackel; shepherd dog: schäferhund; poodle: pudel;
sunset: sonnenuntergangshimmel; wood: holz; ice: eisfläche; haunted house: spukhaus, geisterhaus;
haunted castle: spukschloss, geisterschloss; basketball: basketball; tennis: tennis; golf: golf; chess: schach;
volleyball: volleyball; vase: vase/vasen; helmet: helm/helme; mask: maske/masken; shirt: hemd/hemden;
jacket: jacke/jacken; skirt: rock/röcke; cat: katze/katzen, kater; kitten: kätzchen; dog: hund/hunde;
puppy: welpe/welpen, hündchen; horse: pferd/pferde; pony: pony/ponys; rabbit: kaninchen, hase/hasen, häschen;
mouse: maus/mäuse; rat: ratte/ratten; lion: löwe/löwen; lioness: löwin; tiger: tiger; leopard: leopard/leoparden;
bear: bär/bären; polar bear: eisbär/eisbären; teddy bear: teddybär/teddybären, teddy; panda: panda/pandas,
pandabär/pandabären; fox: fuchs/füchse; wolf: wolf/wölfe; deer: hirsch/hirsche, reh/rehe; monkey: affe/affen;
gorilla: gorilla/gorillas; elephant: elefant/elefanten; giraffe: giraffe/giraffen; zebra: zebra/zebras;
camel: kamel/kamele; kangaroo: känguru/kängurus; rhinoceros: nashorn/nashörner; hippopotamus: nilpferd/nilpferde,
flusspferd; cow: kuh/kühe; bull: stier/stiere; pig: schwein/schweine, schweinchen; sheep: schaf/schafe;
goat: ziege/ziegen; donkey: esel; squirrel: eichhörnchen; hedgehog: igel; bat: fledermaus/fledermäuse;
owl: eule/eulen; eagle: adler; bird: vogel/vögel, vögelchen; parrot: papagei/papageien; penguin: pinguin/pinguine;
duck: ente/enten; duckling: entlein, küken entchen; swan: schwan/schwäne; rooster: hahn/hähne; hen: henne/hennen,
huhn/hühner; chick: küken; crow: krähe/krähen, rabe/raben; dove: taube/tauben; seagull: möwe/möwen;
flamingo: flamingo/flamingos; peacock: pfau/pfauen; hummingbird: kolibri/kolibris; fish: fisch/fische;
goldfish: goldfisch/goldfische; shark: hai/haie; whale: wal/wale; dolphin: delfin/delfine, delphin/delphine;
octopus: krake/kraken, oktopus; jellyfish: qualle/quallen; crab: krabbe/krabben, krebs/krebse;
turtle: schildkröte/schildkröten; frog: frosch/frösche, kröte; snake: schlange/schlangen;
crocodile: krokodil/krokodile; lizard: eidechse/eidechsen; snail: schnecke/schnecken; bee: biene/bienen;
butterfly: schmetterling/schmetterlinge; ladybug: marienkäfer; ant: ameise/ameisen; spider: spinne/spinnen;
dragonfly: libelle/libellen; firefly: glühwürmchen; raccoon: waschbär/waschbären; beaver: biber; otter: otter;
sloth: faultier/faultiere; hamster: hamster; seal: robbe/robben, seehund/seehunde; llama: lama/lamas;
dinosaur: dinosaurier, dino/dinos; dragon: drache/drachen; unicorn: einhorn/einhörner; phoenix: phönix;
mermaid: meerjungfrau/meerjungfrauen; fairy: fee/feen; elf: elf/elfen, elfe; dwarf: zwerg/zwerge;
giant: riese/riesen; witch: hexe/hexen; wizard: zauberer, magier; vampire: vampir/vampire; ghost: geist/geister,
gespenst/gespenster; zombie: zombie/zombies; skeleton: skelett/skelette; monster: monster;
alien: außerirdischer/außerirdische, alien/aliens; robot: roboter; angel: engel; devil: teufel;
superhero: superheld/superhelden; girl: mädchen; boy: junge/jungen, bub; child: kind/kinder; baby: baby/babys;
man: mann/männer; woman: frau/frauen, dame/damen; old man: opa, großvater, greis; old woman: oma, großmutter;
person: person/personen, mensch; people: menschen, leute; family: familie/familien; friend: freund/freunde,
freundin; mother: mutter; father: vater; king: könig/könige; queen: königin/königinnen; prince: prinz/prinzen;
princess: prinzessin/prinzessinnen; knight: ritter; samurai: samurai; ninja: ninja/ninjas; pirate: pirat/piraten;
viking: wikinger; cowboy: cowboy/cowboys; soldier: soldat/soldaten; astronaut: astronaut/astronauten, astronautin,
raumfahrer; pilot: pilot/piloten, pilotin; sailor: matrose/matrosen, seemann; fisherman: fischer, angler;
farmer: bauer/bauern, bäuerin, landwirt; chef: koch/köche, köchin; baker: bäcker, bäckerin; doctor: arzt/ärzte,
ärztin; nurse: krankenschwester; teacher: lehrer, lehrerin; scientist: wissenschaftler, wissenschaftlerin;
detective: detektiv/detektive; police officer: polizist/polizisten, polizistin;
firefighter: feuerwehrmann/feuerwehrleute; painter: maler, malerin; artist: künstler, künstlerin; musician: musiker,
musikerin; singer: sänger, sängerin; dancer: tänzer, tänzerin; ballerina: ballerina; clown: clown/clowns;
monk: mönch/mönche; student: student/studenten, studentin; mechanic: mechaniker; bride: braut;
santa claus: weihnachtsmann; snowman: schneemann/schneemänner; scarecrow: vogelscheuche; car: auto/autos, wagen;
sports car: sportwagen; taxi: taxi/taxis; bus: bus/busse; truck: lastwagen, lkw; train: zug/züge;
steam train: dampflokomotive, dampflok, dampfzug; bicycle: fahrrad/fahrräder, rad; motorcycle: motorrad/motorräder;
boat: boot/boote; sailboat: segelboot/segelboote; ship: schiff/schiffe; sailing ship: segelschiff/segelschiffe;
pirate ship: piratenschiff/piratenschiffe; submarine: u-boot/u-boote; airplane: flugzeug/flugzeuge;
helicopter: hubschrauber, helikopter; rocket: rakete/raketen; spaceship: raumschiff/raumschiffe;
hot air balloon: heißluftballon/heißluftballons; balloon: ballon/ballons, luftballon/luftballons;
kite: papierdrachen, lenkdrachen; tractor: traktor/traktoren; carriage: kutsche/kutschen; ufo: ufo/ufos;
skateboard: skateboard; sled: schlitten; house: haus/häuser, häuschen; cottage: landhaus; cabin: hütte/hütten,
blockhütte, holzhütte; castle: schloss/schlösser, burg/burgen; tower: turm/türme; palace: palast/paläste;
church: kirche/kirchen; temple: tempel; lighthouse: leuchtturm/leuchttürme; windmill: windmühle/windmühlen, mühle;
bridge: brücke/brücken; barn: scheune/scheunen; pyramid: pyramide/pyramiden; skyscraper: wolkenkratzer,
hochhaus/hochhäuser; tent: zelt/zelte; igloo: iglu/iglus; fountain: springbrunnen; eiffel tower: eiffelturm;
ferris wheel: riesenrad; tree: baum/bäume; pine: kiefer/kiefern, tanne/tannen; palm tree: palme/palmen;
oak: eiche/eichen; cherry tree: kirschbaum/kirschbäume; cherry blossom: kirschblüten, kirschblüte;
christmas tree: weihnachtsbaum, tannenbaum; apple tree: apfelbaum; flower: blume/blumen, blüte/blüten;
rose: rose/rosen; tulip: tulpe/tulpen; sunflower: sonnenblume/sonnenblumen; daisy: gänseblümchen; lotus: lotusblume,
lotus; cactus: kaktus/kakteen; mushroom: pilz/pilze; leaf: blatt; leaves: blätter, laub; rock: felsen, fels,
stein/steine; bamboo: bambus; branch: ast/äste, zweig; pumpkin: kürbis/kürbisse; apple: apfel/äpfel;
orange: orange/orangen, apfelsine; banana: banane/bananen; lemon: zitrone/zitronen; strawberry: erdbeere/erdbeeren;
cherry: kirsche/kirschen; grapes: trauben, weintrauben; watermelon: wassermelone/wassermelonen; pineapple: ananas;
carrot: karotte/karotten, möhre/möhren; tomato: tomate/tomaten; corn: mais; bread: brot/brote; cheese: käse;
egg: ei/eier; pizza: pizza/pizzen; hamburger: hamburger; ramen: ramen; sushi: sushi; soup: suppe/suppen;
bowl of soup: schüssel suppe, teller suppe; salad: salat/salate; cake: kuchen, torte/torten;
birthday cake: geburtstagskuchen, geburtstagstorte; ice cream: eiscreme, speiseeis, eis; cookie: keks/kekse;
pretzel: brezel/brezeln; chocolate: schokolade; candy: bonbon/bonbons; donut: donut/donuts; coffee: kaffee;
tea: tee; cup of coffee: tasse kaffee; cup of tea: tasse tee; cup: tasse/tassen; milk: milch; wine: wein;
beer: bier; glass of beer: glas bier, krug bier; glass of wine: glas wein, weinglas; bowl: schüssel, schale;
bowl of ramen: schüssel ramen, schale ramen; bottle: flasche/flaschen; teapot: teekanne; honey: honig;
fish bowl: goldfischglas; hat: hut/hüte; top hat: zylinder, zylinderhut; cap: mütze/mützen, kappe;
crown: krone/kronen; scarf: schal/schals; glasses: brille/brillen; sunglasses: sonnenbrille/sonnenbrillen;
dress: kleid/kleider; coat: mantel; boots: stiefel; shoe: schuh/schuhe; gloves: handschuhe; cape: umhang;
kimono: kimono; suit: anzug; armor: rüstung; tie: krawatte; backpack: rucksack; umbrella: regenschirm/regenschirme,
schirm/schirme; parasol: sonnenschirm; lantern: laterne/laternen; candle: kerze/kerzen; lamp: lampe/lampen;
book: buch/bücher; newspaper: zeitung; letter: brief/briefe; map: landkarte, karte; pencil: bleistift;
sword: schwert/schwerter; shield: schild; bow: bogen; axe: axt; magic wand: zauberstab; crystal ball: kristallkugel;
key: schlüssel; treasure: schatz; treasure chest: schatztruhe; guitar: gitarre/gitarren; violin: geige/geigen,
violine; piano: klavier/klaviere; drum: trommel/trommeln; trumpet: trompete; flute: flöte; saxophone: saxophon,
saxofon; ball: ball/bälle; soccer ball: fußball/fußbälle; gift: geschenk/geschenke; heart: herz/herzen;
diamond: diamant/diamanten; chair: stuhl/stühle; armchair: sessel; sofa: sofa/sofas, couch; bed: bett/betten;
box: kiste/kisten, schachtel, karton; basket: korb/körbe; mirror: spiegel; window: fenster; door: tür/türen;
clock: uhr/uhren; telescope: teleskop, fernrohr; camera: kamera/kameras; laptop: laptop; computer: computer;
telephone: telefon, handy; television: fernseher; broom: besen; fishing rod: angel, angelrute; bouquet: strauß;
bouquet of flowers: blumenstrauß, strauß blumen; anchor: anker; skull: totenkopf, schädel; toy: spielzeug;
bench: bank/bänke; roof: dach/dächer; campfire: lagerfeuer; cloud: wolke/wolken; star: stern/sterne; moon: mond;
full moon: vollmond; sun: sonne; planet: planet/planeten; rainbow: regenbogen;
northern lights: nordlicht/nordlichter, polarlicht/polarlichter; fireworks: feuerwerk; lightning: blitz, blitze;
fire: feuer; water: wasser; wave: welle/wellen; bubble: blase/blasen, seifenblase/seifenblasen; hair: haar, haare;
eye: auge/augen; beard: bart; wing: flügel; beach: strand; sea: meer; ocean: ozean; lake: see; river: fluss;
waterfall: wasserfall/wasserfälle; mountain: berg/berge, gebirge; volcano: vulkan; forest: wald/wälder;
bamboo forest: bambuswald; pine forest: kiefernwald, tannenwald, nadelwald; jungle: dschungel, urwald;
meadow: wiese/wiesen; field: feld/felder; garden: garten; park: park; farm: bauernhof, farm; desert: wüste;
snow: schnee; city: stadt/städte, großstadt; street: straße/straßen; village: dorf/dörfer; graveyard: friedhof;
harbor: hafen; road: landstraße; path: weg, pfad; space: weltraum, weltall, all, kosmos; mars: mars; room: zimmer,
raum; living room: wohnzimmer; bedroom: schlafzimmer; kitchen: küche; library: bibliothek; classroom: klassenzimmer;
workshop: werkstatt; stage: bühne; cave: höhle/höhlen; sky: himmel; night sky: nachthimmel;
starry sky: sternenhimmel; table: tisch; wooden table: holztisch; desk: schreibtisch; studio: studio, atelier;
museum: museum; market: markt; station: bahnhof; cafe: café, kaffeehaus; restaurant: restaurant; office: büro;
school: schule; hospital: krankenhaus; shop: laden, geschäft; bookshop: buchladen; hill: hügel;
cliff: klippe/klippen; island: insel/inseln; valley: tal/täler; swamp: sumpf; coral reef: korallenriff;
ruins: ruinen, ruine; orchard: obstgarten; stadium: stadion; laboratory: labor; soccer field: fußballplatz;
balcony: balkon; shore: ufer, küste; pond: teich; iceberg: eisberg/eisberge; oasis: oase;
tree house: baumhaus/baumhäuser; fireplace: kamin; picnic: picknick; portrait: porträt, portrait; logo: logo;
photo: foto, fotografie; drawing: zeichnung; painting: gemälde; picture: bild; herd: herde; flock: schwarm;
group: gruppe; dozen: dutzend; petals: blütenblätter; throne: thron; swing: schaukel; well: brunnen; potion: trank,
zaubertrank; statue: statue/statuen; flag: fahne, flagge; earth: erde; sailor hat: matrosenmütze;
straw hat: strohhut
"""

ADJECTIVES = """
wise: weise, klug; mad: verrückt; fierce: grimmig, wild knurrend; curious: neugierig; playful: verspielt;
elegant: elegant; modern: modern; creepy: gruselig, unheimlich; mysterious: geheimnisvoll, mysteriös;
peaceful: friedlich, ruhig; cold: kalt; detailed: detailliert, detailreich; realistic: realistisch; round: rund;
new: neu; funny: lustig, witzig; tired: erschöpft; metal: metallisch, aus metall; cardboard: aus pappe;
paper: aus papier; marble: aus marmor; bright: hell; rusty: rostig; glowing: strahlend, leuchtend, glühend;
smoking: rauchend; crazy: irre; gold: aus gold; chocolate: aus schokolade; red: rot; blue: blau; green: grün;
yellow: gelb; black: schwarz; white: weiß, weiss; pink: rosa, pink, rosafarben; orange: orange, orangefarben;
purple: lila, violett; brown: braun; grey: grau; golden: golden, gold; silver: silbern; turquoise: türkis;
light blue: hellblau; dark blue: dunkelblau; dark green: dunkelgrün; light green: hellgrün;
rainbow-colored: regenbogenfarben; colorful: bunt, farbenfroh; big: groß, gross; giant: riesig, gigantisch;
huge: gewaltig, enorm; small: klein; tiny: winzig; tall: hoch, hoh; long: lang; old: alt; ancient: uralt, antik;
young: jung; cute: süß, niedlich; beautiful: schön, hübsch; happy: glücklich, fröhlich; smiling: lächelnd;
sad: traurig; angry: wütend, zornig, böse; scared: ängstlich, verängstigt, erschrocken; surprised: überrascht;
sleepy: schläfrig, müde; haunted: verwunschen, heimgesucht, spukend; futuristic: futuristisch;
medieval: mittelalterlich; ruined: verfallen, zerstört; abandoned: verlassen; wooden: hölzern, aus holz;
stone: steinern, aus stein; glass: gläsern, aus glas; ice: eisig, aus eis; fire: feurig, aus feuer;
striped: gestreift; spotted: gefleckt, gepunktet; winged: geflügelt; snowy: verschneit, schneebedeckt;
misty: neblig, nebelig; rainy: regnerisch, verregnet; stormy: stürmisch; sunny: sonnig; cloudy: bewölkt;
starry: sternenklar; frozen: gefroren, zugefroren; magic: magisch; enchanted: verzaubert; brave: mutig, tapfer;
fat: dick; fluffy: flauschig; japanese: japanisch; tropical: tropisch; wild: wild; hot: heiß; cozy: gemütlich;
dark: dunkel, dunkl; bearded: bärtig; steaming: dampfend; minimalist: minimalistisch; blonde: blond;
autumnal: herbstlich; winter: winterlich; lonely: einsam
"""

VERBS = """
knitting: stricken; galloping: galoppieren; drawing: zeichnen, zeichnet; sewing: nähen; cleaning: putzen, fegen;
washing: waschen, wäscht; studying: lernen, studieren; teaching: unterrichten; praying: beten; shooting: schießen;
digging: graben, gräbt; pulling: ziehen; lifting: heben; boxing: boxen; rowing: rudern, rudert; diving: tauchen;
juggling: jonglieren; hiding: verstecken, versteckt; roaring: brüllen; melting: schmelzen, schmilzt;
shining: scheinen, strahlen; blowing: pusten, blasen, bläst; opening: öffnen, öffnet; kneeling: knien, kniet;
thinking: denken, nachdenken; dreaming: träumen; exploring: erkunden, erforschen; celebrating: feiern, feiert;
camping: zelten, campen; traveling: reisen, reist; hunting: erlegen; bathing: baden, badet; hanging: hängen;
surrounded by: umgeben von, umringt von; covered with: bedeckt mit, bedeckt von; chopping wood: hackt holz,
holz hackend; training: trainieren; catching: fangen, fängt; barking: bellen; exploding: explodieren;
playing chess: spielt schach, spielen schach, schach spielend; playing the drums: spielt schlagzeug,
spielen schlagzeug, schlagzeug spielend, schlagzeug spielt; playing the piano: spielt klavier, klavier spielend,
klavier spielt, spielen klavier; playing the guitar: spielt gitarre, gitarre spielend, gitarre spielt,
spielen gitarre; playing the violin: spielt geige, geige spielend, geige spielt; dressed as: verkleidet als;
riding a bicycle: fahrrad fahrend, fährt fahrrad, radelnd, fährt rad; watching: guckt, schauen, schaut, anschauen,
beobachten; building a snowman: schneemann bauend; baking: kocht eine suppe backen, backen, backt, bäckt;
crossing: überqueren; making: machen, zubereiten; riding: reiten, reitet; riding|driving: fahren, fährt, steuert,
lenkt; reading: lesen, liest; writing: schreiben; drinking: trinken; eating: essen, isst, fressen, frisst;
holding: halten, hält; wearing|carrying: tragen, trägt; carrying: schleppen; flying: fliegen; hovering: schweben;
running: rennen, laufen, läuft; walking: gehen, spazieren, geht spazieren, wandern, wandert, schlendern;
jumping: springen, hüpfen; sitting: sitzen, sitzt; standing: stehen; sleeping: schlafen, schläft; lying: liegen;
swimming: schwimmen; dancing: tanzen, tanzt; singing: singen; playing: spielen, spielt mit, spielen mit;
cooking: kochen; painting: malen; fishing: angeln, angelt, fischen; fighting: kämpfen, kämpft gegen, kämpft mit,
kämpfend gegen, bekämpfen; chasing: jagen, verfolgen; climbing: klettern, klettert auf, besteigen; waving: winken;
kicking: treten, tritt; looking at: betrachten, schaut auf, blickt auf; floating: treiben; sailing: segeln;
hugging: umarmen, umarmt; smiling: lächeln, lächelt; crying: weinen; laughing: lachen; blooming: blühen;
launching: starten, startet, abheben, hebt ab; surfing: surfen; skiing: skifahren, fährt ski; skating: eislaufen;
meditating: meditieren; waiting: warten, wartet; growing: wachsen, wächst; burning: brennen;
flying a kite: lässt einen drachen steigen; working: arbeiten, arbeitet; falling: fallen, fällt; building: bauen;
watering: gießen, gießt; stirring: rühren, rührt, umrühren; selling: verkaufen; talking with: spricht mit;
pushing: schieben; throwing: werfen, wirft;
feeding: füttern, füttert; resting: ruhen, ausruhen; howling: heulen; taking a photo: macht ein foto, fotografieren;
kissing: küssen, küsst
"""

ADVERBS = """
at night: nachts, bei nacht, in der nacht, nacht, nächtlich*; at sunset: bei sonnenuntergang, sonnenuntergang,
im sonnenuntergang, beim sonnenuntergang, abendrot, in der abenddämmerung, abenddämmerung;
at dawn: bei sonnenaufgang, sonnenaufgang, im morgengrauen, morgengrauen, beim sonnenaufgang, morgendämmerung,
in der morgendämmerung; in the morning: am morgen, morgens, morgen; by day: bei tag, tagsüber;
in the evening: am abend, abends, abend; in the afternoon: am nachmittag, nachmittag; at noon: am mittag, mittags,
mittag; midnight: mitternacht, um mitternacht; moonlight: im mondlicht, mondlicht, im mondschein, mondschein,
bei mondschein; spring: frühling, im frühling; summer: sommer, im sommer; autumn: herbst, im herbst; winter: winter,
im winter; rain: regen, im regen; raining: es regnet; storm: sturm, gewitter, im sturm; snowing: es schneit;
snowfall: schneefall, schneesturm; fog: nebel, im nebel; wind: wind, im wind; windy: windig;
sunny day: sonniger tag; watercolor: aquarell, als aquarell, aquarellstil, aquarellmalerei; oil painting: ölgemälde,
als ölgemälde, ölmalerei, öl auf leinwand; pixel art: pixel art, pixelart, pixelkunst, pixel-art;
pencil sketch: bleistiftzeichnung, bleistiftskizze, als bleistiftzeichnung; sketch: skizze; stained glass: buntglas,
glasmalerei, buntglasfenster; paper cut: scherenschnitt, papierschnitt; black and white: schwarz-weiß, schwarzweiß,
schwarz-weiss; neon: neon; noir: noir, film noir; cyberpunk: cyberpunk; vintage: vintage, retro; comic: comic,
als comic; cartoon: zeichentrick; minimalist logo: minimalistisches logo; underwater: unterwasser, unter wasser;
under the sea: unter dem meer, auf dem meeresgrund, meeresgrund; outer space: weltenraum; christmas: weihnachten,
weihnachtlich*; in the background: im hintergrund; starry night: sternennacht, sternenklare nacht;
storybook illustration: kinderbuchillustration; illustration: illustration; steampunk: steampunk;
haunted house: spukhaus, geisterhaus; haunted castle: spukschloss, geisterschloss
"""

NUMBERS = """
two: zwei; three: drei; four: vier; five: fünf; six: sechs; seven: sieben; eight: acht; nine: neun; ten: zehn;
eleven: elf; twelve: zwölf; many: viele, vielen; several: mehrere, mehreren; some: einige, einigen;
a pair of: ein paar
"""

PREPOSITIONS = """
in: in, ins; in the: im; on: auf; on the: aufs; at: an, bei, ans; at the: am, beim; over: über; under: unter;
beside: neben, nahe; behind: hinter; in front of: vor; between: zwischen; with: mit; without: ohne; of: von, aus;
of the: vom; to: zu, nach; to the: zum, zur; through: durch; against: gegen; around: um; on top of: oben auf;
over the: überm
"""

SMALL = """
a: ein, eine, einen, einem, einer, eines; the: der, die, das, den, dem, des; and: und; or: oder; : welche, welcher,
welches, sich, sein, seine, seinen, seinem, seiner, ihr, ihre, ihren, ihrem, ihrer, sehr, während, ist, sind, es,
gibt, stil, wo, hat, voller, gerade, dabei, denen, deren, dessen
"""
