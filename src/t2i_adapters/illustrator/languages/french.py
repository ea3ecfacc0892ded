"""French words and the English ones that the reader knows them by."""

NOUNS = """
elderly couple: vieux couple, couple âgé, couple de personnes âgées; bakery: boulangerie; nest: nid;
neon lights: lumières néon; pink flamingo: flamant rose; flamingo: flamant, flamant rose; balloon: ballon,
ballon de baudruche; drums: batterie; surfer: surfeur, surfeuse; footballer: footballeur; waiter: serveur, serveuse;
gardener: jardinier, jardinière; hunter: chasseur; archer: archer; priest: prêtre; nun: religieuse, bonne sœur;
goddess: déesse; god: dieu; emperor: empereur; hero: héros; centaur: centaure; minotaur: minotaure; pegasus: pégase;
griffin: griffon; werewolf: loup-garou/loups-garous; yeti: yéti; troll: troll; goblin: gobelin, lutin; gnome: gnome;
mummy: momie; lumberjack: bûcheron; blacksmith: forgeron; magician: prestidigitateur; gladiator: gladiateur;
plate: assiette; spaghetti: spaghettis, spaghetti; red wine: vin rouge; glass of red wine: verre de vin rouge;
breakfast: petit-déjeuner, petit déjeuner; chocolate cake: gâteau au chocolat; yarn: laine, pelote de laine;
police car: voiture de police; fire truck: camion de pompiers; sports car: voiture de sport;
race car: voiture de course; rug: tapis; shelf: étagère; curtain: rideau; gate: portail; wall: mur; fence: clôture,
barrière; stairs: escalier; fair: fête foraine; circus: cirque; airport: aéroport; factory: usine; hotel: hôtel;
square: place; floor: sol; grass: herbe, pelouse; sand: sable; landscape: paysage; scene: scène de; light: lumière;
lights: lumières; coconut: noix de coco; pear: poire; potato: pomme de terre, patate; fries: frites;
sandwich: sandwich; sausage: saucisse; juice: jus; surfboard: planche de surf; skis: skis; necklace: collier;
ring: anneau, bague; bag: sac; wheel: roue; rope: corde; easel: chevalet; reindeer: renne; mammoth: mammouth;
seahorse: hippocampe; starfish: étoile de mer; orca: orque; walrus: morse; stork: cigogne; vulture: vautour;
ostrich: autruche; snow globe: boule à neige; baguette: baguette; sea: mer calme, mer; lovers: amoureux;
cook: cuistot; soccer: football, foot; basketball: basket, basketball; tennis: tennis; golf: golf; chess: échecs;
volleyball: volley; vase: vase; helmet: casque; mask: masque; shirt: chemise; jacket: veste; skirt: jupe; cat: chat,
chatte; kitten: chaton; dog: chien, chienne; puppy: chiot; horse: cheval; pony: poney; rabbit: lapin; hare: lièvre;
mouse: souris; rat: rat; lion: lion; lioness: lionne; tiger: tigre; leopard: léopard; bear: ours;
polar bear: ours polaire, ours blanc; teddy bear: ours en peluche, nounours; panda: panda; fox: renard, renardeau;
wolf: loup; deer: cerf, biche; monkey: singe; gorilla: gorille; elephant: éléphant, éléphanteau; giraffe: girafe;
zebra: zèbre; camel: chameau; kangaroo: kangourou; rhinoceros: rhinocéros; hippopotamus: hippopotame; cow: vache;
bull: taureau; pig: cochon, porc; sheep: mouton, brebis; goat: chèvre; donkey: âne; squirrel: écureuil;
hedgehog: hérisson; bat: chauve-souris/chauves-souris; owl: hibou, chouette; eagle: aigle; bird: oiseau;
parrot: perroquet; penguin: pingouin, manchot; duck: canard; duckling: caneton; swan: cygne; rooster: coq;
hen: poule; chick: poussin; crow: corbeau; dove: colombe, pigeon; seagull: mouette, goéland; peacock: paon;
hummingbird: colibri; fish: poisson; goldfish: poisson rouge; shark: requin; whale: baleine; dolphin: dauphin;
octopus: pieuvre, poulpe; jellyfish: méduse; crab: crabe; turtle: tortue; frog: grenouille, crapaud; snake: serpent;
crocodile: crocodile; lizard: lézard; snail: escargot; bee: abeille; butterfly: papillon; ladybug: coccinelle;
ant: fourmi; spider: araignée; dragonfly: libellule; firefly: luciole; raccoon: raton laveur; beaver: castor;
otter: loutre; sloth: paresseux; hamster: hamster; seal: phoque; llama: lama; dinosaur: dinosaure; dragon: dragon;
unicorn: licorne; phoenix: phénix; mermaid: sirène; fairy: fée; elf: elfe; dwarf: nain; giant: géant;
witch: sorcière; wizard: sorcier, magicien, mage; vampire: vampire; ghost: fantôme; zombie: zombie;
skeleton: squelette; monster: monstre; alien: extraterrestre, extra-terrestre; robot: robot; angel: ange;
devil: diable; superhero: super-héros, superhéros; girl: fille, fillette, petite fille, jeune fille; boy: garçon,
petit garçon; child: enfant; baby: bébé; man: homme; woman: femme; old man: vieil homme, vieillard, grand-père;
old woman: vieille femme, vieille dame, grand-mère; person: personne; people: gens; family: famille; couple: couple;
friend: ami, amie; mother: mère; father: père; king: roi; queen: reine; prince: prince; princess: princesse;
knight: chevalier; samurai: samouraï, samurai; ninja: ninja; pirate: pirate; viking: viking; cowboy: cow-boy,
cowboy; soldier: soldat; astronaut: astronaute, cosmonaute; pilot: pilote; sailor: marin, matelot;
fisherman: pêcheur; farmer: fermier, fermière, agriculteur; chef: chef, cuisinier, cuisinière, chef cuisinier;
baker: boulanger, boulangère; doctor: médecin, docteur; nurse: infirmière, infirmier; teacher: professeur, maître,
maîtresse, institutrice; scientist: scientifique, savant; detective: détective; police officer: policier, policière;
firefighter: pompier; painter: peintre; artist: artiste; musician: musicien, musicienne; singer: chanteur,
chanteuse; dancer: danseur, danseuse; ballerina: ballerine; clown: clown; monk: moine; student: étudiant, étudiante;
mechanic: mécanicien; bride: mariée; santa claus: père noël; snowman: bonhomme de neige; scarecrow: épouvantail;
teddy: peluche; car: voiture, auto; taxi: taxi; bus: bus, autobus; truck: camion; train: train;
steam train: train à vapeur, locomotive à vapeur; bicycle: vélo, bicyclette; motorcycle: moto; boat: bateau, barque;
sailboat: voilier, bateau à voile; ship: navire, paquebot; pirate ship: bateau pirate, navire pirate,
bateau de pirates; submarine: sous-marin; airplane: avion; helicopter: hélicoptère; rocket: fusée;
spaceship: vaisseau spatial, vaisseau; hot air balloon: montgolfière; kite: cerf-volant/cerfs-volants;
tractor: tracteur; carriage: carrosse, calèche; ufo: ovni, soucoupe volante; skateboard: skateboard,
planche à roulettes; sled: traîneau, luge; house: maison, maisonnette; cottage: chaumière; cabin: cabane, chalet;
castle: château; tower: tour; palace: palais; church: église; temple: temple; lighthouse: phare; windmill: moulin,
moulin à vent; bridge: pont; barn: grange; pyramid: pyramide; skyscraper: gratte-ciel; tent: tente; igloo: igloo;
fountain: fontaine; eiffel tower: tour eiffel; ferris wheel: grande roue; tree: arbre; pine: pin, sapin;
palm tree: palmier; oak: chêne; cherry tree: cerisier; christmas tree: sapin de noël, arbre de noël; flower: fleur;
rose: rose; tulip: tulipe; sunflower: tournesol; daisy: marguerite; lotus: lotus; cactus: cactus;
mushroom: champignon; leaf: feuille; rock: rocher, pierre; bamboo: bambou; branch: branche; pumpkin: citrouille;
apple: pomme; orange: orange; banana: banane; lemon: citron; strawberry: fraise; cherry: cerise; grapes: raisin;
watermelon: pastèque; pineapple: ananas; carrot: carotte; tomato: tomate; corn: maïs; bread: pain; cheese: fromage;
egg: œuf, oeuf; pizza: pizza; hamburger: hamburger; ramen: ramen; sushi: sushi; soup: soupe; salad: salade;
cake: gâteau; birthday cake: gâteau d'anniversaire; ice cream: glace, crème glacée; croissant: croissant;
cookie: biscuit; chocolate: chocolat; candy: bonbon; donut: beignet; coffee: café; tea: thé;
cup of coffee: tasse de café; cup of tea: tasse de thé; cup: tasse; milk: lait; wine: vin; beer: bière;
glass of wine: verre de vin; bowl: bol; bowl of ramen: bol de ramen; bottle: bouteille; teapot: théière;
honey: miel; fish bowl: bocal; hat: chapeau; top hat: haut-de-forme, chapeau haut de forme; cap: casquette;
crown: couronne; scarf: écharpe; glasses: lunettes; sunglasses: lunettes de soleil; dress: robe; coat: manteau;
boots: bottes; shoe: chaussure; gloves: gants; cape: cape; kimono: kimono; suit: costume; armor: armure;
tie: cravate; backpack: sac à dos; umbrella: parapluie; parasol: parasol; lantern: lanterne, lampion;
candle: bougie; lamp: lampe; book: livre; newspaper: journal; letter: lettre; map: carte; pencil: crayon;
sword: épée; shield: bouclier; bow: arc; axe: hache; magic wand: baguette magique; crystal ball: boule de cristal;
key: clé, clef; treasure: trésor; treasure chest: coffre au trésor; guitar: guitare; violin: violon; piano: piano;
drum: tambour; trumpet: trompette; flute: flûte; saxophone: saxophone; ball: balle, ballon;
soccer ball: ballon de football, ballon de foot; gift: cadeau; heart: cœur, coeur; diamond: diamant; chair: chaise;
armchair: fauteuil; sofa: canapé; bed: lit; box: boîte, carton; basket: panier; mirror: miroir; window: fenêtre;
door: porte; clock: horloge; telescope: télescope; camera: appareil photo; laptop: ordinateur portable;
computer: ordinateur; telephone: téléphone; television: télévision, télé; broom: balai; fishing rod: canne à pêche;
bouquet: bouquet; bouquet of flowers: bouquet de fleurs; anchor: ancre; skull: crâne; toy: jouet; bench: banc;
roof: toit; campfire: feu de camp; cloud: nuage; star: étoile; moon: lune; full moon: pleine lune; sun: soleil;
planet: planète; rainbow: arc-en-ciel; northern lights: aurore boréale; fireworks: feu d'artifice, feux d'artifice;
lightning: éclair, foudre; fire: feu; water: eau; wave: vague; bubble: bulle; hair: cheveux; eye: œil/yeux;
beard: barbe; wing: aile; beach: plage; ocean: océan; lake: lac; river: rivière, fleuve; waterfall: cascade,
chute d'eau; mountain: montagne; snowy mountain: montagne enneigée; volcano: volcan; forest: forêt, bois;
bamboo forest: forêt de bambous, bambouseraie; pine forest: forêt de pins, forêt de sapins; jungle: jungle;
meadow: prairie, pré; field: champ; garden: jardin; park: parc; farm: ferme; desert: désert; snow: neige;
city: ville; street: rue; village: village; graveyard: cimetière; harbor: port; road: route; path: chemin, sentier;
space: espace; mars: mars; room: pièce; living room: salon; bedroom: chambre; kitchen: cuisine;
library: bibliothèque; classroom: salle de classe, classe; workshop: atelier; stage: scène; cave: grotte, caverne;
sky: ciel; night sky: ciel nocturne; starry sky: ciel étoilé; table: table; desk: bureau; studio: studio;
museum: musée; market: marché; station: gare; cafe: bistrot; restaurant: restaurant; school: école;
hospital: hôpital; shop: boutique, magasin; bookshop: librairie; hill: colline; cliff: falaise; island: île;
valley: vallée; swamp: marais; coral reef: récif de corail, récif corallien; ruins: ruines; orchard: verger;
stadium: stade; laboratory: laboratoire; soccer field: terrain de football, terrain de foot; balcony: balcon;
shore: rivage, rive, bord; seaside: bord de mer, bord de la mer; pond: étang, mare; iceberg: iceberg; oasis: oasis;
tree house: cabane dans un arbre, cabane dans les arbres; fireplace: cheminée; picnic: pique-nique;
portrait: portrait; logo: logo; photo: photo, photographie; drawing: dessin; painting: peinture, tableau;
picture: image; herd: troupeau; flock: volée; pair: paire; group: groupe; dozen: douzaine; petals: pétales;
throne: trône; swing: balançoire; well: puits; potion: potion; statue: statue; flag: drapeau; dusk: crépuscule;
Earth: terre; pancakes: crêpes
"""

ADJECTIVES = """
wise: sage; mad: fou, folle, fous, folles; fierce: féroce; curious: curieux, curieuse; playful: joueur, joueuse,
espiègle; elegant: élégant; modern: moderne; creepy: effrayant, terrifiant; mysterious: mystérieux, mystérieuse;
peaceful: paisible, tranquille; cold: froid; detailed: détaillé; realistic: réaliste; round: rond; new: nouveau,
nouvelle, neuf, neuve; funny: drôle, rigolo; tired: fatigué; chocolate: au chocolat, en chocolat;
strawberry: aux fraises, à la fraise; apple: aux pommes; cardboard: en carton; metal: en métal, métallique;
paper: en papier; marble: en marbre; straw: de paille, en paille; toy: en jouet; pirate: pirate; starry: constellé,
étoilé; colorful: de couleur, de couleurs, multicolores, coloré; crescent: croissante; cyberpunk: cyberpunk;
white: enneigées blanches, blanc, blanche, blanches; red: rouge; blue: bleu; green: vert; yellow: jaune;
black: noir; pink: rose; orange: orange; purple: violet, violette, violettes, mauve, pourpre; brown: marron, brun;
grey: gris; golden: doré, en or, d'or; silver: argenté, en argent; turquoise: turquoise; light blue: bleu clair,
bleu ciel; dark blue: bleu foncé, bleu marine; dark green: vert foncé; light green: vert clair;
rainbow-colored: multicolore; big: grand, gros, grosse, grosses; giant: géant, gigantesque; huge: énorme;
small: petit; tiny: minuscule, tout petit, toute petite; tall: haut; long: long, longue, longues; old: vieux, vieil,
vieille, vieilles, âgé; ancient: ancien, ancienne, anciennes, antique; young: jeune; cute: mignon, mignonne,
mignonnes, adorable; beautiful: beau, belle, belles, bel, joli, magnifique; happy: heureux, heureuse, heureuses,
joyeux, joyeuse, joyeuses, content; smiling: souriant; sad: triste; angry: en colère, furieux, furieuse, fâché;
scared: effrayé, apeuré; surprised: surpris, étonné; sleepy: somnolent; haunted: hanté; futuristic: futuriste;
medieval: médiéval, médiévaux; ruined: en ruine, en ruines; abandoned: abandonné; wooden: en bois, de bois;
stone: en pierre, de pierre; glass: en verre, de verre, de cristal, en cristal; ice: de glace, en glace;
fire: de feu; glowing: lumineux, lumineuse, lumineuses, brillant; striped: rayé, à rayures; spotted: tacheté,
à taches; winged: ailé; snowy: enneigé; misty: brumeux, brumeuse, brumeuses; rainy: pluvieux, pluvieuse;
stormy: orageux, orageuse; sunny: ensoleillé; cloudy: nuageux, nuageuse; frozen: gelé, glacé; magic: magique;
enchanted: enchanté; brave: courageux, courageuse; fat: gras, grasse; fluffy: duveteux, poilu; japanese: japonais;
tropical: tropical; wild: sauvage; hot: chaud; cozy: douillet, douillette, confortable; dark: sombre;
floating: flottant; flying: volant; bearded: barbu; steaming: fumant; minimalist: minimaliste; blonde: blond;
autumnal: automnal; sweet: doux, douce; lonely: solitaire
"""

VERBS = """
knitting: tricoter; galloping: galoper; drawing: dessiner, dessinant; sewing: coudre, coud, cousant;
cleaning: nettoyer; washing: laver; studying: étudier; teaching: enseigner; praying: prier;
shooting: tirant une flèche; digging: creuser; pulling: tirer, tirant; lifting: soulever; rowing: ramer;
diving: plonger, plongeant; juggling: jongler, jonglant; hiding: caché*, se cachant, se cache; roaring: rugir,
rugissant, rugit; melting: fondre, fondant, fondu*; shining: briller, brillant dans; blowing: souffler;
opening: ouvrir, ouvrant; kneeling: agenouillé*, à genoux; thinking: penser, pensant, réfléchissant;
dreaming: rêver; exploring: explorer; celebrating: célébrer; camping: camper; traveling: voyager, voyageant;
hunting: chasser; bathing: se baignant, prenant un bain; hanging: suspendu*, accroché*; surrounded by: entouré* de,
entouré* d', entouré* par; covered with: couvert* de, recouvert* de; chopping wood: coupant du bois;
training: s'entraînant; catching: attraper, attrapant; barking: aboyer; exploding: exploser;
playing chess: jouant aux échecs, jouent aux échecs, joue aux échecs; playing the drums: jouant de la batterie,
joue de la batterie; playing the piano: jouant du piano, joue du piano; playing the guitar: jouant de la guitare,
joue de la guitare; playing the violin: jouant du violon, joue du violon; playing cards: jouant aux cartes;
emerging from: sortant de, sortant d', émergeant de; dressed as: déguisé* en;
building a snowman: faisant un bonhomme de neige; holding: tenant dans, tenir, tient, tiennent, tenant;
crossing: traverser; making: faire, fait, font, faisant, préparer; passing: passer; riding: monter, montant,
monté* sur, chevaucher, chevauchant, à dos de, à dos d', qui monte à; riding|driving: conduire, conduit, conduisant;
riding a horse: à cheval, montant à cheval, monte à cheval; riding a bicycle: à vélo, faisant du vélo, fait du vélo,
à bicyclette; reading: lire, lit, lisent, lisant; writing: écrire, écrit, écrivant; drinking: boire, boit, boivent,
buvant; eating: manger, mange, mangeant; wearing|carrying: porter, coiffé* d', coiffé* de; wearing: vêtu* d',
vêtu* de, habillé* en, avec un costume de; flying: voler, vole, voler au; running: courir, court, courent, courant;
walking: marcher, se promener, se promène, se promenant, promène, promenant; jumping: sauter, bondir;
sitting: assis, assise, assises, s'asseoir; standing: debout; sleeping: dormir, dort, dorment, dormant, endormi*;
lying: allongé*, couché*, étendu*; swimming: nager, nageant; dancing: danser, dansant; singing: chanter;
playing: jouer, jouer au, joue au, jouant au, joue à, jouant à, joue avec, jouant avec, jouent avec, joue du,
jouant du, joue de la, jouant de la, jouent au; cooking: cuisiner; painting: peindre, peint, peignant;
fishing: pêcher, pêchant; fighting: combattre, combat, combattant, se battant contre, se bat contre, luttant contre,
affrontant, affronte; chasing: poursuivre, poursuit, poursuivant, chassant; climbing: escalader, grimper,
grimpant à; waving: saluer; looking at: regarder, observer, contempler; floating: flotter; sailing: naviguer,
naviguant; hugging: serrer dans ses bras; smiling: sourire, sourit; crying: pleurer; laughing: rire, rit, riant;
blooming: en fleur, en fleurs, fleuri*; launching: décoller, décollant, décolle; surfing: surfer, faisant du surf,
fait du surf; skiing: skier, faisant du ski, fait du ski; skating: patiner, faisant du patin; meditating: méditer;
waiting: attendre, attend, attendant; growing: pousser; burning: brûler, en flammes, en feu;
flying a kite: faisant voler un cerf-volant, fait voler un cerf-volant; working: travailler; falling: tomber;
building: construire, construit, construisant; watering: arroser, arrosant; selling: vendant, vend;
talking with: parlant avec, discutant avec; pushing: poussant; throwing: lancer, lançant; feeding: nourrir, nourrit,
nourrissant; resting: se reposant, se repose; howling: hurler; baking: cuisant; taking a photo: prenant une photo,
prend une photo; kissing: embrasser
"""

ADVERBS = """
seaside: au bord de la mer, bord de mer; at night: la nuit, de nuit, nuit, nocturne;
at sunset: au coucher du soleil, coucher du soleil, coucher de soleil, au coucher de soleil, au crépuscule,
soleil couchant, au soleil couchant; at dawn: à l'aube, aube, au lever du soleil, lever du soleil, lever de soleil,
à l'aurore, au petit matin; in the morning: le matin, matin, du matin; by day: en plein jour, de jour;
in the evening: le soir, soir, du soir; in the afternoon: après-midi; at noon: à midi, midi; midnight: minuit,
à minuit; moonlight: au clair de lune, clair de lune; spring: printemps, au printemps; summer: été, en été;
autumn: automne, en automne; winter: hiver, en hiver, hivernal, hivernale; rain: pluie, sous la pluie;
raining: il pleut; storm: orage, tempête; snowing: il neige; snowfall: sous la neige, chute de neige;
fog: brouillard, brume; wind: vent; windy: venteux; sunny day: journée ensoleillée; watercolor: aquarelle,
à l'aquarelle, en aquarelle, style aquarelle; oil painting: peinture à l'huile, huile sur toile, à l'huile;
pixel art: pixel art, en pixel art, art pixel; pencil sketch: croquis au crayon, dessin au crayon, au crayon;
sketch: croquis, esquisse; stained glass: vitrail, vitraux; paper cut: papier découpé;
black and white: noir et blanc, en noir et blanc; neon: néon, néons; noir: film noir; cyberpunk: cyberpunk;
vintage: vintage, rétro; comic: bande dessinée, bd; cartoon: dessin animé; minimalist logo: logo minimaliste;
underwater: sous l'eau, sous-marine; under the sea: sous la mer, au fond de la mer, fond marin, fonds marins,
au fond de l'océan; outer space: espace intersidéral; christmas: noël; in the background: en arrière-plan, au fond,
à l'arrière-plan; starry night: nuit étoilée; storybook illustration: illustration de conte;
illustration: illustration; steampunk: steampunk
"""

NUMBERS = """
two: deux; three: trois; four: quatre; five: cinq; six: six; seven: sept; eight: huit; nine: neuf; ten: dix;
eleven: onze; twelve: douze; many: beaucoup de, beaucoup d', de nombreux, de nombreuses; several: plusieurs;
some: quelques
"""

PREPOSITIONS = """
in: pendant, dans, en; beside: au bord de, au bord d', au bord du, à côté de, à côté du, à côté d', près de,
près du, près d', auprès de; on: sur; on top of: au sommet de, au sommet d', au sommet du, en haut de;
over: au-dessus de, au-dessus du, au-dessus d', au-dessus des; under: sous, en dessous de, au-dessous de;
behind: derrière; in front of: devant, en face de, en face d'; between: entre; inside: à l'intérieur de,
à l'intérieur d'; with: avec; without: sans; of: de, d'; at: à, chez; with a: au; through: à travers, par;
against: contre; among: parmi, au milieu de, au milieu d', au milieu des; around: autour de, autour d'; to: vers
"""

SMALL = """
a: un, une; the: le, la, les, l'; of the: du, des; and: et; or: ou; : qui, que, qu', se, s', son, sa, ses, leur,
leurs, très, en train de, en train d', tandis, est, sont, il y a, style, où, aux, ce, cette, ces, tout, toute,
plein, pleine
"""
