"""Vehicles, buildings and landmarks."""

from __future__ import annotations

NOUNS = """
🚗 : car, automobile, sedan, hatchback, vehicle | lamborghini, ferrari, convertible, limousine, beetle car, classic
  car, vintage car, muscle car, oldtimer, tesla, porsche, mustang car, mini cooper, coupe, delorean, batmobile,
  cadillac
🏎 : race car, racing car, sports car, formula 1 car, formula one car, f1 car, supercar, racecar | go-kart, kart
🚙 : suv, jeep, off-road vehicle, four wheel drive | land rover, off-roader, dune buggy, moon rover, rover, moon
  buggy, mars rover
🛻 : pickup truck, pickup
🚚 : truck, delivery truck, moving truck, lorry | food truck, dump truck, garbage truck, van, ice cream truck
🛛 : articulated lorry, semi truck
🚐 : minibus, van, camper van, campervan, camper | rv, motorhome
🚌 : bus, school bus, double-decker bus, double decker bus, city bus, coach bus
🚎 : trolleybus
🚑 : ambulance
🚒 : fire engine, fire truck, firetruck
🚓 : police car, patrol car
🚕 : taxi, cab, yellow cab, taxicab
🛺 : auto rickshaw, tuk tuk, rickshaw
🚂 : train, steam train, locomotive, steam locomotive, steam engine, old train, toy train
🚄 : high-speed train, bullet train, fast train, express train
🚇 : metro, subway, subway train, underground train
🚊 : tram, streetcar, trolley
🚝 : monorail
🚜 : tractor | bulldozer, combine harvester, excavator, harvester, digger
🚲 : bicycle, bike, cycle | tricycle, tandem, penny-farthing, unicycle
🏍 : motorcycle, motorbike, motor bike, harley | chopper bike, quad bike
🛵 : scooter, vespa, moped, motor scooter
🛴 : kick scooter
🛹 : skateboard | hoverboard, longboard
🛼 : roller skate, roller skates, rollerskates, rollerblades, inline skates
🛷 : sled, sledge, sleigh, toboggan | bobsled
snowboard > 🏂 : snowboard
surfboard > 🏄 : surfboard, surf board
🎿 : skis, ski
⛸ : ice skate, ice skates
🛒 : shopping cart, shopping trolley, cart | wagon, handcart, wheelbarrow
carriage > 🎠 : carriage, horse carriage, horse-drawn carriage | chariot, stagecoach, covered wagon, coach
🦽 : wheelchair, manual wheelchair
tank > 🚜 : tank, army tank
⛵ : sailboat, sailing boat, boat, yacht, sail boat, dinghy, small boat, fishing boat, wooden boat | sailing ship,
  galleon, schooner, frigate, catamaran, junk ship, gondola, ghost ship
pirate ship > ⛵ : pirate ship, galleon, sailing ship, tall ship, wooden ship | ghost ship, flying dutchman
viking ship > ⛵ : viking ship, longship, viking boat
🚢 : ship, ocean liner, cruise ship, steamship, cargo ship, titanic | battleship, warship, aircraft carrier, tanker,
  freighter, ferry boat, steamboat, paddle steamer
⛴ : ferry
🛳 : passenger ship
🛶 : canoe, kayak, rowboat, rowing boat, paddle boat, row boat | raft, gondola
🚤 : speedboat, motorboat, motor boat | jet ski, hovercraft
submarine > 🐋 : submarine, yellow submarine
⚓ : anchor
🛟 : life ring, lifebuoy, ring buoy, life preserver
✈ : airplane, plane, aeroplane, jet, jet plane, airliner, aircraft, passenger plane | fighter jet, concorde, jumbo
  jet, glider plane
🛩 : small airplane, propeller plane, small plane, toy plane | biplane, seaplane, paper plane, paper airplane
🚁 : helicopter, chopper | drone, quadcopter
🚀 : rocket, rocket ship, spaceship, spacecraft, space ship, rocketship | starship, space shuttle, missile,
  millennium falcon, enterprise
🛸 : ufo, flying saucer, alien spaceship, alien ship, ufos
🛰 : satellite, space station, space probe | iss
🎈 : balloon, party balloon
hot air balloon > 🎈 : hot air balloon, hot-air balloon, hot air balloons
zeppelin > 🎈 : zeppelin, airship, blimp, dirigible
🪂 : parachute | paraglider, hang glider, skydiver
🚠 : cable car, gondola lift, mountain cableway | ski lift, chairlift
🏰 : castle, fortress, palace, fairy tale castle, fairytale castle, fort, citadel, stronghold, medieval castle |
  sandcastle, sand castle, wizard tower, tower, keep, stone tower, watchtower, gate, neuschwanstein, hogwarts, manor
  house
🏯 : japanese castle, pagoda, japanese temple, chinese temple | chinese pagoda, dojo, teahouse, tea house
🏠 : house, home, little house, small house | bungalow, suburban house, dog house, doghouse, birdhouse, bird house,
  dollhouse, houseboat
🏡 : cottage, house with a garden, country house | cabin, farmhouse, villa, mansion, chalet, inn, tavern, shed,
  ranch, lodge, hobbit hole, gingerbread house, estate
🏘 : houses, row of houses, neighborhood, neighbourhood
🏚 : derelict house, abandoned house, ruined house, old house, creepy house | shack, abandoned building, haunted
  mansion, abandoned factory
cabin > 🏡 : cabin, log cabin, wooden cabin, wood cabin
barn > 🏡 : barn, red barn | stable, silo
windmill > 🏡 : windmill, windmills, wind mill
lighthouse > 🗼 : lighthouse, light house
greenhouse > 🏡 : greenhouse, glasshouse, conservatory
treehouse > 🏡 : treehouse, tree house
mushroom house > 🍄 : mushroom house
🛖 : hut, yurt, straw hut, grass hut | wigwam, bungalow hut
igloo > 🛖 : igloo
tipi > ⛺ : tipi, teepee, tepee
⛺ : tent, camping tent
🎪 : circus tent, circus, big top
🏢 : office building, skyscraper, tower block, building, apartment building, high-rise, apartment block | empire
  state building, chrysler building, burj khalifa, hotel building
🏬 : department store, mall, shopping mall, shop, store, storefront, boutique
🏪 : convenience store, supermarket, grocery store | bakery, bookstore, flower shop, candy store, ice cream shop,
  toy shop, corner shop, market stall, pet shop, coffee shop front
🏥 : hospital
🏦 : bank, bank building
🏨 : hotel, motel
🏫 : school, schoolhouse, school building, university
🏤 : post office
🏭 : factory, power plant, power station | refinery, mill
🏟 : stadium building, arena | amphitheater
⛪ : church, chapel | cathedral, monastery, abbey, notre dame, notre-dame, basilica, belfry, church tower, steeple
🏛 : classical building, greek temple, museum, roman temple, pantheon, parthenon, acropolis | parliament, white
  house, capitol, courthouse, mausoleum, colosseum
⛩ : shrine, torii, torii gate, shinto shrine, japanese gate | temple gate
🕌 : mosque | hagia sophia, minaret
taj mahal > 🕌 : taj mahal
🛕 : temple, hindu temple | angkor wat, aztec temple, mayan temple, ancient temple
🕍 : synagogue
🕋 : kaaba
🗼 : tokyo tower
eiffel tower > 🗼 : eiffel tower
🗽 : statue of liberty
big ben > 🏰 : big ben, clock tower
colosseum > 🏛 : colosseum, coliseum
leaning tower > 🏛 : leaning tower, leaning tower of pisa, tower of pisa
pyramid > 🏜 : pyramid, pyramids, egyptian pyramid, great pyramid, pyramids of giza, great pyramids
sphinx > 🦁 : sphinx
stonehenge > 🪨 : stonehenge, standing stones, stone circle
great wall > 🏰 : great wall, great wall of china | city wall
golden gate bridge > 🌉 : golden gate bridge
stone bridge > 🌉 : stone bridge, bridge, arch bridge, old bridge, wooden bridge
well > ⛲ : well, wishing well, stone well
⛲ : fountain, water fountain
🎡 : ferris wheel, big wheel, london eye | carnival, fairground, amusement park, fair
🎢 : roller coaster, rollercoaster, theme park
🎠 : carousel, carousel horse, merry-go-round, merry go round, rocking horse
🛝 : slide, playground slide, playground
swing > 🛝 : swing, swings
hammock > 🛏 : hammock
🪦 : gravestone, headstone, tombstone, grave, tomb | crypt
⚰ : coffin, casket
🚥 : traffic light, traffic lights, stoplight
🛑 : stop sign
🚧 : roadblock | fence, barrier, hurdle
fence > 🚧 : fence, wooden fence, picket fence
scarecrow > 🧑‍🌾 : scarecrow, scarecrows
hay bale > 🌾 : hay bale, haystack, hay, bale of hay, bales of hay
lamp post > 🏮 : lamp post, street lamp, street light, lamppost, streetlight, streetlamp
"""
