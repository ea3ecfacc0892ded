"""Spanish words and the English ones that the reader knows them by."""

NOUNS = """
elderly couple: pareja de ancianos, matrimonio de ancianos; bakery: panadería; candle: velita, vela; nest: nido;
vase: maceta, jarrón, florero; neon lights: luces de neón; children: niños; lovers: enamorados; drums: batería;
surfer: surfista; footballer: futbolista; ballerina: bailarina de ballet; waiter: camarero, mesero;
gardener: jardinero, jardinera; hunter: cazador; archer: arquero, arquera; priest: sacerdote, cura; nun: monja;
goddess: diosa; god: dios; emperor: emperador; hero: héroe; centaur: centauro; minotaur: minotauro; pegasus: pegaso;
griffin: grifo; werewolf: hombre lobo; yeti: yeti; troll: trol; goblin: duende; gnome: gnomo; mummy: momia;
lumberjack: leñador; blacksmith: herrero; magician: mago de circo, ilusionista; geisha: geisha;
gladiator: gladiador; plate: plato; spaghetti: espaguetis, espagueti; red wine: vino tinto;
glass of red wine: copa de vino tinto; breakfast: desayuno; chocolate cake: pastel de chocolate, tarta de chocolate;
yarn: lana; balcony: balcón; police car: coche de policía; fire truck: camión de bomberos; rug: alfombra;
shelf: estante; curtain: cortina; gate: portón; wall: muro, pared; fence: valla; stairs: escaleras, escalera;
fair: feria; circus: circo; airport: aeropuerto; factory: fábrica; hotel: hotel; vineyard: viñedo; rooftop: azotea;
square: plaza; floor: suelo; grass: hierba, césped, pasto; sand: arena; landscape: paisaje; scene: escena;
background: fondo; light: luz; lights: luces; coconut: coco; pear: pera; potato: papa, patata; sandwich: bocadillo,
sándwich; sausage: salchicha; juice: jugo, zumo; surfboard: tabla de surf; skis: esquís; helmet: yelmo, casco;
necklace: collar; ring: anillo; bag: bolso, bolsa; wheel: rueda; rope: cuerda; ladder: escalera de mano;
easel: caballete; reindeer: reno; mammoth: mamut; seahorse: caballito de mar; starfish: estrella de mar; orca: orca;
walrus: morsa; hyena: hiena; stork: cigüeña; vulture: buitre; ostrich: avestruz; koi: carpa koi;
tyrannosaurus: tiranosaurio; soccer: fútbol; basketball: baloncesto; tennis: tenis; golf: golf; chess: ajedrez;
volleyball: voleibol; mask: máscara; shirt: camisa, camiseta; jacket: chaqueta; skirt: falda;
seaside: orilla del mar; cat: gato, gata; kitten: gatito, gatita; dog: perro, perra; puppy: cachorro, perrito;
horse: caballo; pony: poni; rabbit: conejo, conejito; hare: liebre; mouse: ratón, ratoncito; rat: rata; lion: león;
lioness: leona; tiger: tigre; leopard: leopardo; bear: oso; polar bear: oso polar; teddy bear: oso de peluche,
osito de peluche; panda: panda, oso panda; fox: zorro, zorra, zorrito; wolf: lobo; deer: ciervo, venado;
monkey: mono; gorilla: gorila; elephant: elefante; giraffe: jirafa; zebra: cebra; camel: camello; kangaroo: canguro;
rhinoceros: rinoceronte; hippopotamus: hipopótamo; cow: vaca; bull: toro; pig: cerdo, cerdito; sheep: oveja;
goat: cabra; donkey: burro; squirrel: ardilla; hedgehog: erizo; bat: murciélago; owl: búho, lechuza; eagle: águila;
bird: pájaro, ave, pajarito; parrot: loro; penguin: pingüino; duck: pato; duckling: patito; swan: cisne;
rooster: gallo; hen: gallina; chick: pollito; crow: cuervo; dove: paloma; seagull: gaviota; flamingo: flamenco;
peacock: pavo real; hummingbird: colibrí; fish: pez; goldfish: pez dorado; shark: tiburón; whale: ballena;
dolphin: delfín; octopus: pulpo; jellyfish: medusa; crab: cangrejo; turtle: tortuga; frog: rana, sapo;
snake: serpiente; crocodile: cocodrilo; lizard: lagarto; snail: caracol; bee: abeja; butterfly: mariposa;
ladybug: mariquita; ant: hormiga; spider: araña; dragonfly: libélula; firefly: luciérnaga; raccoon: mapache;
beaver: castor; otter: nutria; sloth: perezoso; hamster: hámster; seal: foca; llama: llama; dinosaur: dinosaurio;
dragon: dragón; unicorn: unicornio; phoenix: fénix; mermaid: sirena; fairy: hada; elf: elfo; dwarf: enano;
giant: gigante; witch: bruja; wizard: mago, hechicero; vampire: vampiro; ghost: fantasma; zombie: zombi;
skeleton: esqueleto; monster: monstruo; alien: extraterrestre, alienígena; robot: robot; angel: ángel;
devil: diablo; superhero: superhéroe; girl: niña, chica, muchacha; boy: niño, chico, muchacho; child: crío;
baby: bebé; man: hombre; woman: mujer; old man: anciano, viejo, abuelo; old woman: anciana, vieja, abuela;
person: persona; people: gente; family: familia; couple: pareja; friend: amigo, amiga; mother: madre; father: padre;
king: rey; queen: reina; prince: príncipe; princess: princesa; knight: caballero; samurai: samurái; ninja: ninja;
pirate: pirata; viking: vikingo; cowboy: vaquero; soldier: soldado; astronaut: astronauta; pilot: piloto;
sailor: marinero; fisherman: pescador; farmer: granjero, granjera, agricultor; chef: chef, cocinero, cocinera;
baker: panadero; doctor: médico, médica, doctor, doctora; nurse: enfermera, enfermero; teacher: maestro, maestra,
profesor, profesora; scientist: científico, científica; detective: detective; police officer: policía;
firefighter: bombero, bombera; painter: pintor, pintora; artist: artista; musician: músico; singer: cantante;
dancer: bailarín, bailarina; clown: payaso; monk: monje; student: estudiante; mechanic: mecánico; bride: novia;
santa claus: papá noel; snowman: muñeco de nieve; scarecrow: espantapájaros; teddy: peluche; car: coche, carro,
auto; taxi: taxi; bus: autobús; truck: camión; train: tren; steam train: tren de vapor; bicycle: bicicleta, bici;
motorcycle: moto, motocicleta; boat: barco, bote, barca; sailboat: velero; ship: buque; pirate ship: barco pirata;
submarine: submarino; airplane: avión; helicopter: helicóptero; rocket: cohete; spaceship: nave espacial;
hot air balloon: globo aerostático; balloon: globo; kite: cometa; tractor: tractor; carriage: carruaje; ufo: ovni;
skateboard: monopatín; sled: trineo; house: casa, casita; cottage: casa de campo; cabin: cabaña; castle: castillo;
tower: torre; palace: palacio; church: iglesia; temple: templo; lighthouse: faro; windmill: molino,
molino de viento; bridge: puente; barn: granero; pyramid: pirámide; skyscraper: rascacielos;
tent: tienda de campaña, carpa; igloo: iglú; fountain: fuente; eiffel tower: torre eiffel; ferris wheel: noria;
tree: árbol; pine: pino; palm tree: palmera; oak: roble; cherry tree: cerezo; christmas tree: árbol de navidad;
flower: flor; rose: rosa; tulip: tulipán; sunflower: girasol; daisy: margarita; lotus: loto; cactus: cactus;
mushroom: hongo, seta, champiñón; leaf: hoja; rock: roca, piedra; bamboo: bambú; branch: rama; pumpkin: calabaza;
apple: manzana; orange: naranja; banana: plátano, banana; lemon: limón; strawberry: fresa; cherry: cereza;
grapes: uvas; watermelon: sandía; pineapple: piña; carrot: zanahoria; tomato: tomate; corn: maíz; bread: pan;
cheese: queso; egg: huevo; pizza: pizza; hamburger: hamburguesa; ramen: ramen; sushi: sushi; soup: sopa;
salad: ensalada; cake: pastel, tarta, torta; birthday cake: pastel de cumpleaños, tarta de cumpleaños;
ice cream: helado; cookie: galleta; chocolate: chocolate; candy: caramelo, dulce; donut: dona, rosquilla;
coffee: café; tea: té; cup of coffee: taza de café; cup of tea: taza de té; cup: taza; milk: leche; wine: vino;
beer: cerveza; glass of wine: copa de vino; bowl: cuenco, tazón; bowl of ramen: tazón de ramen, cuenco de ramen;
bottle: botella; teapot: tetera; honey: miel; fish bowl: pecera; hat: sombrero; top hat: sombrero de copa, chistera;
cap: gorra; crown: corona; scarf: bufanda; glasses: gafas, lentes, anteojos; sunglasses: gafas de sol;
dress: vestido; coat: abrigo; boots: botas; shoe: zapato; gloves: guantes; cape: capa; kimono: kimono; suit: traje;
armor: armadura; tie: corbata; backpack: mochila; umbrella: paraguas; lantern: farol, farolillo, linterna;
lamp: lámpara; book: libro; newspaper: periódico; letter: carta; map: mapa; pencil: lápiz; sword: espada;
shield: escudo; bow: arco; axe: hacha; magic wand: varita mágica, varita; crystal ball: bola de cristal; key: llave;
treasure: tesoro; treasure chest: cofre del tesoro; guitar: guitarra; violin: violín; piano: piano; drum: tambor;
trumpet: trompeta; flute: flauta; saxophone: saxofón; ball: pelota, balón; soccer ball: balón de fútbol;
gift: regalo; heart: corazón; diamond: diamante; chair: silla; sofa: sofá; bed: cama; box: caja; basket: cesta,
canasta; mirror: espejo; window: ventana; door: puerta; clock: reloj; telescope: telescopio; camera: cámara;
laptop: portátil; computer: ordenador, computadora; telephone: teléfono; television: televisor, televisión;
broom: escoba; fishing rod: caña de pescar; bouquet: ramo; bouquet of flowers: ramo de flores; anchor: ancla;
skull: calavera; toy: juguete; bench: banco; roof: tejado, techo; campfire: hoguera, fogata; cloud: nube;
star: estrella; moon: luna; full moon: luna llena; sun: sol; planet: planeta; rainbow: arcoíris, arco iris;
comet: cometa espacial; earth: planeta tierra; northern lights: aurora boreal; fireworks: fuegos artificiales;
lightning: rayo, relámpago; fire: fuego; water: agua; wave: ola; bubble: burbuja; butterfly net: cazamariposas;
hair: pelo, cabello; eye: ojo; beard: barba; wing: ala; beach: playa; sea: mar; ocean: océano; lake: lago;
river: río; waterfall: cascada, catarata; mountain: montaña; snowy mountain: montaña nevada; volcano: volcán;
forest: bosque; bamboo forest: bosque de bambú; pine forest: bosque de pinos; jungle: selva, jungla; meadow: prado,
pradera; field: campo; garden: jardín; park: parque; farm: granja; desert: desierto; snow: nieve; city: ciudad;
street: calle; village: pueblo, aldea, pueblito; graveyard: cementerio; harbor: puerto; road: carretera;
path: camino, sendero; space: espacio; mars: marte; room: habitación, cuarto; living room: sala, salón;
bedroom: dormitorio; kitchen: cocina; library: biblioteca; classroom: aula, salón de clases; workshop: taller;
stage: escenario; cave: cueva, caverna; sky: cielo; night sky: cielo nocturno; starry sky: cielo estrellado;
table: mesa; desk: escritorio; studio: estudio; museum: museo; market: mercado; station: estación; cafe: cafetería;
restaurant: restaurante; office: oficina; school: escuela; hospital: hospital; shop: tienda; hill: colina;
cliff: acantilado; island: isla; valley: valle; swamp: pantano; coral reef: arrecife de coral, arrecife;
ruins: ruinas; orchard: huerto; stadium: estadio; laboratory: laboratorio; soccer field: campo de fútbol;
shore: orilla, costa; pond: estanque; iceberg: iceberg; oasis: oasis; tree house: casa del árbol, casa en el árbol;
fireplace: chimenea; picnic: pícnic, picnic; portrait: retrato; logo: logo, logotipo; photo: foto, fotografía;
drawing: dibujo; painting: pintura, cuadro; picture: imagen; herd: manada, rebaño; flock: bandada; pair: par;
group: grupo; dozen: docena; dusk: crepúsculo; petals: pétalos; throne: trono; swing: columpio; well: pozo;
potion: poción; statue: estatua; flag: bandera
"""

ADJECTIVES = """
wise: sabio; mad: loco; fierce: feroz; curious: curioso; playful: juguetón, juguetona; elegant: elegante;
modern: moderno; creepy: espeluznante, aterrador, terrorífico; mysterious: misterioso; peaceful: tranquilo;
cold: frío; detailed: detallado, muy detallado; realistic: realista; round: redondo; new: nuevo; funny: gracioso,
divertido; tired: cansado; chocolate: de chocolate; strawberry: de fresa; apple: de manzana; cardboard: de cartón;
metal: de metal, metálico; paper: de papel; marble: de mármol; crystal: cristalino; straw: de paja; toy: de juguete;
night: nocturna; red and white: rojiblanco; pirate: pirata; police: de policía; lonely: solitario; flying: voladora,
volador; crescent: creciente; cyberpunk: cyberpunk, ciberpunk; colorful: de colores, de muchos colores, colorido;
red: rojo; blue: azul; green: verde; yellow: amarillo; black: negro; white: blanco; pink: rosa, rosado;
orange: naranja, anaranjado; purple: morado, violeta, púrpura; brown: marrón, café oscuro, castaño; grey: gris;
golden: dorado, de oro; silver: plateado, de plata; turquoise: turquesa; light blue: azul claro, celeste;
dark blue: azul oscuro; dark green: verde oscuro; light green: verde claro; rainbow-colored: multicolor;
big: grande, gran; giant: gigante, gigantesco; huge: enorme; small: pequeño, chico; tiny: diminuto, pequeñito;
tall: alto; long: largo; old: viejo, anciano; ancient: antiguo; young: joven; cute: lindo, adorable, tierno;
beautiful: hermoso, bonito, bello; happy: feliz, alegre, contento; smiling: sonriente; sad: triste; angry: enojado,
enfadado, furioso; scared: asustado; surprised: sorprendido; sleepy: somnoliento; haunted: embrujado, encantado;
futuristic: futurista; medieval: medieval; ruined: en ruinas; abandoned: abandonado; wooden: de madera;
stone: de piedra; glass: de cristal, de vidrio; ice: de hielo; fire: de fuego; glowing: brillante, resplandeciente,
luminoso; striped: a rayas, de rayas, rayado; spotted: a manchas, moteado; winged: alado, con alas; snowy: nevado;
misty: brumoso, neblinoso; rainy: lluvioso; stormy: tormentoso; sunny: soleado; cloudy: nublado; starry: estrellado;
frozen: helado, congelado; magic: mágico; enchanted: hechizado; brave: valiente; fat: gordo; fluffy: esponjoso,
peludo; japanese: japonés; tropical: tropical; wild: salvaje; full: lleno; hot: caliente; cozy: acogedor;
dark: oscuro; autumnal: otoñal; floating: flotante; bearded: barbudo; steaming: humeante; minimalist: minimalista;
vintage: antiguo de época; blonde: rubio; sweet: dulce
"""

VERBS = """
knitting: tejer, teje, tejiendo; galloping: galopar; drawing: dibujar; sewing: coser; cleaning: limpiar, barrer;
washing: lavar, lavando; studying: estudiar; teaching: enseñar; praying: rezar; shooting: disparar; digging: cavar;
pulling: tirar de, tirando de; lifting: levantar; boxing: boxear; rowing: remar; diving: bucear;
juggling: hacer malabares, haciendo malabares, malabareando; hiding: esconder, escondido*, escondiéndose;
roaring: rugir, rugiendo, ruge; melting: derretir, derritiéndose, derretido*; shining: brillar, brillando;
blowing: soplar; opening: abrir, abriendo; kneeling: arrodillado*; thinking: pensar; dreaming: soñar, soñando,
sueña; exploring: explorar; celebrating: festejar, celebrando; camping: acampar; traveling: viajar; hunting: cazar;
bathing: bañándose, bañar; hanging: colgado*, colgando; surrounded by: rodeado* de, rodeado* por;
covered with: cubierto* de; chopping wood: cortando leña; training: entrenar; typing: tecleando; giving: dando;
catching: atrapar, atrapando; peeking: asomándose, asomado*; barking: ladrar; exploding: explotar;
playing chess: jugando al ajedrez, juegan al ajedrez; playing the drums: tocando la batería, toca la batería;
playing the piano: tocando el piano, toca el piano; looking through: mirando por; posing: posar;
emerging from: saliendo de; wearing a costume of: disfrazado* de; dressed as: vestido* como; crossing: cruzar,
atravesar; making: hacer, hace, haciendo, preparar; passing: pasar; riding: montar, montando en, montando a,
montado* en, montado* a, cabalgar, cabalgando sobre; riding|driving: conducir, conduce, conducen, conduciendo,
manejar; riding a horse: a caballo, montando a caballo; riding a bicycle: en bicicleta, montando en bicicleta,
andando en bicicleta; reading: leer, leyendo; writing: escribir; drinking: beber, tomar; eating: comer;
holding: sostener, sostiene, sostienen, sosteniendo, sujetar, con un ramo; wearing|carrying: llevar,
llevando puesto; wearing: vestido* con, vestido* de, usar, vistiendo, viste; carrying: cargar; flying: volar, vuela,
vuelan; running: correr; walking: caminar, andar, pasear; jumping: saltar; sitting: sentado*, sentar, sentarse,
se sienta, se sientan; standing: de pie, parado*; sleeping: dormir, duerme, duermen, durmiendo, dormido*;
lying: tumbado*, acostado*; swimming: nadar; dancing: bailar, danzar; singing: cantar; playing: jugar, juega,
juegan, jugando al, jugando a, jugando con, tocar; playing the guitar: tocando la guitarra, toca la guitarra;
cooking: cocinar, cocina una; painting: pintar, pinta; fishing: pescar, pescando; fighting: luchar, luchar contra,
lucha contra, luchando contra, luchando con, pelear, peleando con; chasing: perseguir, persigue, persiguen,
persiguiendo a, persigue a, persiguiendo; climbing: escalar, trepar, subiendo; waving: saludar; kicking: patear;
looking at: mirar, mirando a, observar, contemplar; floating: flotar; sailing: navegar, navegando; hugging: abrazar,
abrazando a; smiling: sonreír, sonriendo, sonríe; crying: llorar; laughing: reír, riendo, ríe; blooming: en flor,
floreciendo, florecido*; launching: despegar, despegando; surfing: surfear, haciendo surf; skiing: esquiar;
skating: patinar; meditating: meditar; waiting: esperar; growing: crecer; burning: arder, ardiendo;
flying a kite: volando una cometa; working: trabajar; cheering: celebrar; flowing: fluir; falling: caer, cayendo,
caen; building: construyendo, construye; watering: regando, riega; selling: vendiendo, vende;
talking with: hablando con; pushing: empujar; throwing: lanzar; feeding: alimentar; resting: descansar;
howling: aullar, aullando, aúlla; baking: horneando; taking a photo: tomando una foto; kissing: besar;
marching: marchar
"""

ADVERBS = """
at night: de noche, por la noche, en la noche, nocturno, nocturna, noche; at sunset: al atardecer, atardecer,
puesta de sol, al ocaso, ocaso, al anochecer, anochecer; at dawn: al amanecer, amanecer, al alba, salida del sol;
in the morning: por la mañana, mañana; by day: de día, a plena luz del día; in the afternoon: por la tarde;
in the evening: tarde; at noon: al mediodía, mediodía; midnight: medianoche; moonlight: a la luz de la luna,
luz de luna; spring: primavera; summer: verano; autumn: otoño; winter: invierno; rain: lluvia, bajo la lluvia;
raining: lloviendo; storm: tormenta; snowing: nevando; snowfall: nevada copiosa; fog: niebla, neblina; mist: bruma;
windy: ventoso; wind: viento; sunny day: día soleado; watercolor: acuarela, a la acuarela, estilo acuarela;
oil painting: óleo, al óleo, pintura al óleo; pixel art: pixel art, arte pixel, estilo pixel;
pencil sketch: boceto a lápiz, dibujo a lápiz, a lápiz; sketch: boceto; stained glass: vitral, vidriera;
paper cut: papel recortado; black and white: blanco y negro; neon: neón; noir: cine negro; cyberpunk: cyberpunk,
ciberpunk; vintage: vintage, retro; comic: cómic, historieta; cartoon: caricatura, dibujo animado;
minimalist logo: logo minimalista; underwater: bajo el agua, submarina; under the sea: bajo el mar, fondo del mar,
en el fondo del mar; outer space: espacio exterior; christmas: navidad, navideño, navideña; halloween: halloween;
in the background: al fondo, de fondo; starry night: noche estrellada;
storybook illustration: ilustración de cuento; illustration: ilustración; steampunk: steampunk
"""

NUMBERS = """
one: uno; two: dos; three: tres; four: cuatro; five: cinco; six: seis; seven: siete; eight: ocho; nine: nueve;
ten: diez; eleven: once; twelve: doce; many: muchos, muchas; several: varios, varias; some: unos, unas, algunos,
algunas
"""

PREPOSITIONS = """
in: durante; beside: a orillas de, a la orilla de, al borde de, junto a, al lado de, cerca de; in|on: en;
on|over: sobre; on: encima de; on top of: en lo alto de, en la cima de; over: por encima de; under: bajo, debajo de;
behind: detrás de, tras; in front of: delante de, frente a, ante; between: entre; inside: dentro de; with: con,
acompañado de; without: sin; of: de; to: a, hacia; around: alrededor de; through: por, a través de; against: contra;
among: en medio de
"""

SMALL = """
a: un, una; the: el, la, los, las, lo; of the: del; at the: al; and: y, e; or: o; : que, se, su, sus, muy, mientras,
es, está, están, son, hay, quien, cual, como, estilo, donde, tiene, este, esta, ese, esa
"""
