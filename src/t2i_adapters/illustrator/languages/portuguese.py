"""Portuguese words and the English ones that the reader knows them by."""

NOUNS = """
elderly couple: casal de idosos, casal idoso; bakery: padaria; nest: ninho; blue parrot: arara azul;
neon lights: luzes de neon; drums: bateria; surfer: surfista; footballer: jogador de futebol; ballerina: bailarina;
waiter: garçom; gardener: jardineiro, jardineira; hunter: caçador; archer: arqueiro, arqueira; priest: padre;
nun: freira; goddess: deusa; god: deus; emperor: imperador; hero: herói; centaur: centauro; minotaur: minotauro;
pegasus: pégaso; griffin: grifo; werewolf: lobisomem; yeti: yeti; troll: troll; goblin: goblin, duende;
gnome: gnomo; mummy: múmia; lumberjack: lenhador; blacksmith: ferreiro; magician: mágico; gladiator: gladiador;
old woman: vovó, idosa, velha, velhinha, avó; old man: vovô, idoso, velho, velhinho, avô; little boat: barquinho;
plate: prato; spaghetti: espaguete, macarrão; red wine: vinho tinto; glass of red wine: taça de vinho tinto;
breakfast: café da manhã; chocolate cake: bolo de chocolate; yarn: lã; police car: carro de polícia;
fire truck: caminhão de bombeiros; rug: tapete; shelf: prateleira; curtain: cortina; gate: portão; wall: muro,
parede; fence: cerca; stairs: escada, escadas; fair: feira; circus: circo; airport: aeroporto; factory: fábrica;
hotel: hotel; square: praça; floor: chão; grass: grama, relva; sand: areia; landscape: paisagem; scene: cena;
light: luz; lights: luzes; coconut: coco; pear: pera; potato: batata; sandwich: sanduíche; sausage: salsicha;
juice: suco; surfboard: prancha de surfe, prancha; skis: esquis; necklace: colar; ring: anel; bag: bolsa;
wheel: roda; rope: corda; easel: cavalete; reindeer: rena; mammoth: mamute; seahorse: cavalo-marinho;
starfish: estrela-do-mar; orca: orca; walrus: morsa; stork: cegonha; vulture: urubu; ostrich: avestruz;
toucan: tucano; capybara: capivara; armadillo: tatu; soccer: futebol; basketball: basquete; tennis: tênis;
golf: golfe; chess: xadrez; volleyball: vôlei; vase: vaso, jarro; helmet: capacete; mask: máscara; shirt: camisa,
camiseta; jacket: jaqueta; skirt: saia; seaside: beira-mar, beira do mar; cat: gato, gata; kitten: gatinho, gatinha;
dog: cachorro, cachorra, cão/cães; puppy: cachorrinho, filhote; horse: cavalo; pony: pônei; rabbit: coelho,
coelhinho; hare: lebre; mouse: rato, ratinho, camundongo; lion: leão/leões; lioness: leoa; tiger: tigre;
leopard: leopardo; jaguar: onça; bear: urso; polar bear: urso polar; teddy bear: urso de pelúcia,
ursinho de pelúcia; panda: panda, urso panda; fox: raposa; wolf: lobo; deer: veado, cervo; monkey: macaco;
gorilla: gorila; elephant: elefante; giraffe: girafa; zebra: zebra; camel: camelo; kangaroo: canguru;
rhinoceros: rinoceronte; hippopotamus: hipopótamo; cow: vaca; bull: touro; pig: porco, porquinho; sheep: ovelha;
goat: cabra; donkey: burro; squirrel: esquilo; hedgehog: ouriço; bat: morcego; owl: coruja; eagle: águia;
bird: pássaro, ave, passarinho; parrot: papagaio, arara; penguin: pinguim; duck: pato; duckling: patinho;
swan: cisne; rooster: galo; hen: galinha; chick: pintinho; crow: corvo; dove: pomba, pombo; seagull: gaivota;
flamingo: flamingo; peacock: pavão; hummingbird: beija-flor; fish: peixe; goldfish: peixe dourado; shark: tubarão;
whale: baleia; dolphin: golfinho; octopus: polvo; jellyfish: água-viva, medusa; crab: caranguejo; turtle: tartaruga;
frog: sapo, rã; snake: cobra, serpente; crocodile: crocodilo; lizard: lagarto; snail: caracol; bee: abelha;
butterfly: borboleta; ladybug: joaninha; ant: formiga; spider: aranha; dragonfly: libélula; firefly: vaga-lume,
vagalume; raccoon: guaxinim; beaver: castor; otter: lontra; sloth: preguiça; hamster: hamster; seal: foca;
llama: lhama; dinosaur: dinossauro; dragon: dragão; unicorn: unicórnio; phoenix: fênix; mermaid: sereia;
fairy: fada; elf: elfo; dwarf: anão; giant: gigante; witch: bruxa; wizard: mago, feiticeiro, bruxo;
vampire: vampiro; ghost: fantasma; zombie: zumbi; skeleton: esqueleto; monster: monstro; alien: alienígena,
extraterrestre; robot: robô; angel: anjo; devil: diabo; superhero: super-herói; girl: menina, garota, moça;
boy: menino, garoto, rapaz; child: criança; baby: bebê, bebé; man: homem; woman: mulher; person: pessoa;
people: gente; family: família; couple: casal; friend: amigo, amiga; mother: mãe; father: pai; king: rei;
queen: rainha; prince: príncipe; princess: princesa; knight: cavaleiro; samurai: samurai; ninja: ninja;
pirate: pirata; viking: viking; cowboy: caubói, vaqueiro; soldier: soldado; astronaut: astronauta; pilot: piloto;
sailor: marinheiro; fisherman: pescador; farmer: fazendeiro, fazendeira, agricultor; chef: chef, cozinheiro,
cozinheira; baker: padeiro; doctor: médico, médica, doutor, doutora; nurse: enfermeira, enfermeiro;
teacher: professor, professora; scientist: cientista; detective: detetive; police officer: policial, polícia;
firefighter: bombeiro, bombeira; painter: pintor, pintora; artist: artista; musician: músico; singer: cantor,
cantora; dancer: dançarino, dançarina, bailarina; clown: palhaço; monk: monge; student: estudante;
mechanic: mecânico; bride: noiva; santa claus: papai noel, pai natal; snowman: boneco de neve;
scarecrow: espantalho; teddy: pelúcia; car: carro; taxi: táxi; bus: ônibus, autocarro; truck: caminhão; train: trem,
comboio; steam train: trem a vapor; bicycle: bicicleta; motorcycle: moto, motocicleta; boat: barco, bote;
sailboat: veleiro, barco à vela; ship: navio; pirate ship: navio pirata, barco pirata; submarine: submarino;
airplane: avião; helicopter: helicóptero; rocket: foguete; spaceship: nave espacial, nave;
hot air balloon: balão de ar quente; balloon: balão, bexiga; kite: pipa, papagaio de papel; tractor: trator;
carriage: carruagem; ufo: óvni; skateboard: skate; sled: trenó; house: casa, casinha; cottage: chalé; cabin: cabana;
castle: castelo; tower: torre; palace: palácio; church: igreja; temple: templo; lighthouse: farol; windmill: moinho,
moinho de vento; bridge: ponte; barn: celeiro; pyramid: pirâmide; skyscraper: arranha-céu; tent: barraca, tenda;
igloo: iglu; fountain: fonte, chafariz; eiffel tower: torre eiffel; ferris wheel: roda-gigante; tree: árvore;
pine: pinheiro; palm tree: palmeira, coqueiro; oak: carvalho; cherry tree: cerejeira;
christmas tree: árvore de natal; flower: flor; rose: rosa; tulip: tulipa; sunflower: girassol; daisy: margarida;
lotus: lótus; cactus: cacto; mushroom: cogumelo; leaf: folha; rock: rocha, pedra; bamboo: bambu; branch: galho;
pumpkin: abóbora; apple: maçã; orange: laranja; banana: banana; lemon: limão; strawberry: morango; cherry: cereja;
grapes: uvas; watermelon: melancia; pineapple: abacaxi; carrot: cenoura; tomato: tomate; corn: milho; bread: pão;
cheese: queijo; egg: ovo; pizza: pizza; hamburger: hambúrguer; ramen: ramen, lámen; sushi: sushi; soup: sopa;
salad: salada; cake: bolo; birthday cake: bolo de aniversário; ice cream: sorvete, gelado; cookie: biscoito,
bolacha; chocolate: chocolate; candy: doce, bala; donut: rosquinha; coffee: café; tea: chá;
cup of coffee: xícara de café, chávena de café; cup of tea: xícara de chá, chávena de chá; cup: xícara; milk: leite;
wine: vinho; beer: cerveja; glass of wine: taça de vinho; bowl: tigela; bowl of ramen: tigela de ramen,
tigela de lámen; bottle: garrafa; teapot: bule; honey: mel; fish bowl: aquário redondo; hat: chapéu;
top hat: cartola; cap: boné; crown: coroa; scarf: cachecol; glasses: óculos; sunglasses: óculos de sol,
óculos escuros; dress: vestido; coat: casaco; boots: botas; shoe: sapato; gloves: luvas; cape: capa;
kimono: quimono; suit: terno; armor: armadura; tie: gravata; backpack: mochila; umbrella: guarda-chuva;
lantern: lanterna; candle: vela; lamp: lâmpada; book: livro; newspaper: jornal; letter: carta; map: mapa;
pencil: lápis; sword: espada; shield: escudo; bow: arco; axe: machado; magic wand: varinha mágica, varinha;
crystal ball: bola de cristal; key: chave; treasure: tesouro; treasure chest: baú do tesouro; guitar: violão,
guitarra; violin: violino; piano: piano; drum: tambor; trumpet: trompete; flute: flauta; saxophone: saxofone;
ball: bola; soccer ball: bola de futebol; gift: presente; heart: coração; diamond: diamante; chair: cadeira;
sofa: sofá; bed: cama; box: caixa; basket: cesta; mirror: espelho; window: janela; door: porta; clock: relógio;
telescope: telescópio; camera: câmera; laptop: notebook; computer: computador; telephone: telefone, celular;
television: televisão; broom: vassoura; fishing rod: vara de pescar; bouquet: buquê;
bouquet of flowers: buquê de flores; anchor: âncora; skull: caveira; toy: brinquedo; bench: banco; roof: telhado;
campfire: fogueira; cloud: nuvem; star: estrela; moon: lua; full moon: lua cheia; sun: sol; planet: planeta;
rainbow: arco-íris; northern lights: aurora boreal; earth: planeta terra; fireworks: fogos de artifício;
lightning: relâmpago, raio; fire: fogo; water: água; wave: onda; bubble: bolha; hair: cabelo, cabelos; eye: olho;
beard: barba; wing: asa; beach: praia; sea: mar; ocean: oceano; lake: lago; river: rio; waterfall: cachoeira,
cascata; mountain: montanha, serra; snowy mountain: montanha nevada; volcano: vulcão; forest: floresta, bosque,
mata; bamboo forest: floresta de bambu, bosque de bambu; pine forest: floresta de pinheiros; jungle: selva;
meadow: prado, pradaria; field: campo; garden: jardim; park: parque; farm: fazenda, quinta; desert: deserto;
snow: neve; city: cidade; street: rua; village: aldeia, vila, vilarejo; graveyard: cemitério; harbor: porto;
road: estrada; path: caminho, trilha; space: espaço; mars: marte; room: sala vazia; living room: sala,
sala de estar; bedroom: quarto; kitchen: cozinha; library: biblioteca; classroom: sala de aula; workshop: oficina;
stage: palco; cave: caverna, gruta; sky: céu; night sky: céu noturno; starry sky: céu estrelado; table: mesa;
desk: escrivaninha; studio: estúdio; museum: museu; market: mercado; station: estação; cafe: cafeteria;
restaurant: restaurante; office: escritório; school: escola; hospital: hospital; shop: loja; hill: colina;
cliff: penhasco, falésia; island: ilha; valley: vale; swamp: pântano; coral reef: recife de coral, recife;
ruins: ruínas; orchard: pomar; stadium: estádio; laboratory: laboratório; soccer field: campo de futebol;
balcony: varanda; shore: margem, costa; pond: lagoa; iceberg: iceberg; oasis: oásis; tree house: casa na árvore;
fireplace: lareira; picnic: piquenique; portrait: retrato; logo: logo, logotipo; photo: foto, fotografia;
drawing: desenho; painting: pintura, quadro; picture: imagem; herd: manada, rebanho; flock: bando; pair: par;
group: grupo; dozen: dúzia; petals: pétalas; throne: trono; swing: balanço; well: poço; potion: poção;
statue: estátua; flag: bandeira; dusk: crepúsculo
"""

ADJECTIVES = """
wise: sábio, sábia; mad: louco, maluco; fierce: feroz; curious: curioso; playful: brincalhão, brincalhona;
elegant: elegante; modern: moderno; creepy: assustador, assustadora, sinistro; mysterious: misterioso;
peaceful: tranquilo; cold: frio; detailed: detalhado; realistic: realista; round: redondo; new: novo;
funny: engraçado; tired: cansado; chocolate: de chocolate; strawberry: de morango; apple: de maçã;
cardboard: de papelão; metal: de metal, metálico; paper: de papel; marble: de mármore; straw: de palha;
toy: de brinquedo; pirate: pirata; lonely: solitário; magic: mágica, mágico; frozen: gelado, congelado;
crescent: crescente; cyberpunk: cyberpunk, ciberpunk; red: vermelho; blue: azul; green: verde; yellow: amarelo;
black: preto, negro; white: branco; pink: rosa, cor-de-rosa; orange: laranja, alaranjado; purple: roxo, violeta;
brown: marrom, castanho; grey: cinza, cinzento; golden: dourado, de ouro; silver: prateado, de prata;
turquoise: turquesa; light blue: azul-claro, azul claro; dark blue: azul-escuro, azul escuro;
dark green: verde-escuro, verde escuro; light green: verde-claro; rainbow-colored: multicolorido;
colorful: colorido; big: grande; giant: gigante, gigantesco; huge: enorme; small: pequeno; tiny: minúsculo,
pequenino; tall: alto; long: longo, comprido; old: velho, idoso; ancient: antigo; young: jovem; cute: fofo, fofinho,
adorável; beautiful: bonito, lindo, belo; happy: feliz, alegre, contente; smiling: sorridente; sad: triste;
angry: zangado, bravo, furioso; scared: assustado; surprised: surpreso; sleepy: sonolento; haunted: assombrado,
mal-assombrado; futuristic: futurista; medieval: medieval; ruined: em ruínas; abandoned: abandonado;
wooden: de madeira; stone: de pedra; glass: de vidro, de cristal; ice: de gelo; fire: de fogo; glowing: brilhante,
luminoso; striped: listrado, às riscas; spotted: malhado, manchado; winged: alado, com asas; snowy: nevado,
coberto de neve; misty: enevoado, brumoso; rainy: chuvoso; stormy: tempestuoso; sunny: ensolarado; cloudy: nublado;
starry: estrelado; enchanted: encantado; brave: corajoso; fat: gordo; fluffy: felpudo, peludo; japanese: japonês;
tropical: tropical; wild: selvagem; hot: quente; cozy: aconchegante; dark: escuro; floating: flutuante;
flying: voador; bearded: barbudo; steaming: fumegante; minimalist: minimalista; blonde: loiro; autumnal: outonal
"""

VERBS = """
knitting: tricotar, tricô; galloping: galopar; drawing: desenhar; sewing: costurar; cleaning: limpar, varrer;
washing: lavar; studying: estudar; teaching: ensinar; praying: rezar, orar; shooting: atirar; digging: cavar;
pulling: puxar; lifting: levantar; rowing: remar; diving: mergulhar; juggling: fazendo malabarismo;
hiding: escondido*, esconder; roaring: rugir; melting: derretendo; shining: brilhar; blowing: soprar;
opening: abrir; kneeling: ajoelhado*; thinking: pensar; dreaming: sonhar; exploring: explorar;
celebrating: celebrar; camping: acampar; traveling: viajar; hunting: caçar; bathing: tomando banho;
hanging: pendurado*; surrounded by: cercado* de, cercado* por, rodeado* de; covered with: coberto* de;
chopping wood: cortando lenha; training: treinar; catching: pegando, apanhar; barking: latir; exploding: explodir;
playing chess: jogando xadrez; playing the drums: tocando bateria, toca bateria; playing the piano: tocando piano,
toca piano; posing: posar; emerging from: saindo de; dressed as: fantasiado* de, vestido* como;
building a snowman: fazendo um boneco de neve; riding: montado* no, montado* na, montar, montado* em, montado* num,
montado* numa, montando em, montando num, andando de, anda de, andar de, cavalgar, a cavalgar; hugging: abraçado*,
abraçar; crossing: atravessar, cruzar; making: fazer, faz, fazendo, preparar; passing: passar;
riding|driving: dirigir, dirige, dirigindo, conduzir, conduz, pilotar; riding a horse: a cavalo, andando a cavalo;
riding a bicycle: de bicicleta, andando de bicicleta; reading: ler, lê, leem, lendo, a ler; writing: escrever;
drinking: beber, tomar; eating: comer; holding: segurar, segura; wearing|carrying: levar; wearing: usar, vestir,
veste, vestindo, vestido* de, vestido* como, com vestido; carrying: carregar; flying: voar; running: correr;
walking: caminhar, andar, passear; jumping: pular, saltar; sitting: sentado*, sentar, senta; standing: de pé, em pé,
parado*; sleeping: dormir, dorme, dormindo, adormecido*; lying: deitado*; swimming: nadar; dancing: dançar, dança;
singing: cantar; playing: brincar, brincando com, jogar, jogando, tocar; playing the guitar: tocando violão,
tocando guitarra, toca violão, toca guitarra; cooking: cozinhar; painting: pintar, pinta; fishing: pescar;
fighting: lutar, lutando contra, lutando com, luta contra, luta com; chasing: perseguir, persegue, perseguindo;
climbing: escalar, subindo; waving: acenar; kicking: chutar; looking at: olhar, olhando para, observar;
floating: flutuar; sailing: navegar; smiling: sorrir, sorri, sorrindo; crying: chorar; laughing: rir, rindo;
blooming: em flor, florido*, florescendo; launching: decolar, descolar; surfing: surfar, fazendo surfe;
skiing: esquiar; skating: patinar; meditating: meditar; waiting: esperar; growing: crescer; burning: queimando,
em chamas; flying a kite: soltando pipa, empinando pipa; working: trabalhar; falling: cair, caindo;
building: construindo; watering: regando, rega; selling: vendendo, vende; talking with: conversando com,
falando com; pushing: empurrar; throwing: lançar, jogando uma; feeding: alimentar; resting: descansar;
howling: uivar; baking: assando; taking a photo: tirando uma foto; kissing: beijar; cheering: comemorar
"""

ADVERBS = """
at night: à noite, de noite, noite, na noite, noturno, noturna; at sunset: ao pôr do sol, pôr do sol, ao pôr-do-sol,
pôr-do-sol, ao entardecer, entardecer, ao anoitecer, anoitecer; at dawn: ao amanhecer, amanhecer, nascer do sol,
ao nascer do sol, madrugada; in the morning: de manhã, pela manhã, manhã; by day: de dia; in the afternoon: à tarde,
de tarde, tarde; at noon: ao meio-dia, meio-dia; midnight: meia-noite; moonlight: à luz da lua, ao luar, luar;
spring: primavera; summer: verão; autumn: outono; winter: inverno; rain: chuva, na chuva, sob a chuva;
raining: chovendo; storm: tempestade; snowing: nevando; fog: neblina, nevoeiro; mist: névoa, bruma; wind: vento;
windy: ventoso; sunny day: dia ensolarado, dia de sol; watercolor: aquarela, em aquarela, aguarela, estilo aquarela;
oil painting: óleo, a óleo, pintura a óleo, óleo sobre tela; pixel art: pixel art, arte em pixel;
pencil sketch: desenho a lápis, esboço a lápis, a lápis; sketch: esboço; stained glass: vitral;
paper cut: papel recortado; black and white: preto e branco; neon: neon, néon; noir: noir; cyberpunk: cyberpunk,
ciberpunk; vintage: vintage, retrô; comic: quadrinhos, história em quadrinhos, banda desenhada;
cartoon: desenho animado, cartum; minimalist logo: logo minimalista, logotipo minimalista;
underwater: debaixo d'água, debaixo da água, embaixo d'água; under the sea: no fundo do mar, fundo do mar,
debaixo do mar; outer space: espaço sideral; christmas: natal, natalino, natalina; in the background: ao fundo;
starry night: noite estrelada; storybook illustration: ilustração infantil; illustration: ilustração;
steampunk: steampunk
"""

NUMBERS = """
two: dois, duas; three: três; four: quatro; five: cinco; six: seis; seven: sete; eight: oito; nine: nove; ten: dez;
eleven: onze; twelve: doze; many: muitos, muitas; several: vários, várias; some: uns, umas, alguns, algumas
"""

PREPOSITIONS = """
in: durante; beside: à beira de, à beira do, à beira da, na beira do, na beira da, ao lado de, ao lado do,
ao lado da, junto a, perto de, perto do, perto da; in|on: em; in|on the: no, na, nos, nas; in|on a: num, numa;
on|over: sobre; on: em cima de, em cima do, em cima da, em cima de um, em cima de uma; on top of: no topo de,
no topo do, no alto de; over: acima de, acima do, acima da, por cima de; under: sob, debaixo de, debaixo do,
debaixo da, embaixo de, embaixo da, embaixo do; behind: atrás de, atrás do, atrás da; in front of: em frente a,
em frente de, em frente ao, em frente à, diante de, na frente de, na frente do, na frente da; between: entre;
inside: dentro de, dentro do, dentro da; with: com; without: sem; of: de; of the: do, da, dos, das; to: a, ao, à,
para; through: por, pelo, pela, através de; against: contra; around: ao redor de, em volta de
"""

SMALL = """
a: um, uma; the: o, os, as; and: e; or: ou; : que, se, seu, sua, seus, suas, muito, enquanto, é, está, estão, são,
há, estilo, como, onde, tem, este, esta, esse, essa
"""
