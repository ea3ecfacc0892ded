"""Verbs: what one does who does them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from t2i_adapters.illustrator.words import split, unwrapped

VERBS = """
pose=stand : lean/leaning, hidden, emerge/emerging, stand/standing/stood, howl/howls/howling, bark, meow/meowing, sniff,
  graze/grazing, protect, shiver in the cold, blow/blowing, knock, worship, block/blocking, ring/ringing, cluck,
  chirp, moo, neigh, bleat, whistle/whistling, ponder, pose/posing, stare, gaze, look, wait, watch out,
  guard/guarding, gather, live/living, glare, peek, peer, hide/hiding, listen, await, tower, loom, overlook
pose=stand rel=face : taking care of, take care of, caring for, looking after, playing peekaboo with,
  watch/watching, observe, admire, face/facing, meet/meeting, stare at, looking at, look at, looks at, staring at,
  gazing at, visit, stares at, =greeting, talk, talking to, talks to, chat/chatting, argue, speak/speaking, whisper,
  talk with, kiss, hug/hugging, embrace, cuddle, negotiate, shake hands with, shaking hands with, shaking hands, bow
  to, confront, flirt, propose/proposing, debate, teach/teaching, interview, examine, discover, find/finding,
  encounter, comfort, looking into, =training, petting, pet/petting, brush/brushing, comb/combing, groom/grooming,
  help/helping, heal/healing, treat/treating, marry/marrying, console/consoling, scold/scolding, lick a, licking a,
  stroke/stroking, nuzzle, feed/feeding, cuddling with
pose=walk : walk, stroll, wander, hike/hiking, march, trek/trekking, roam, prowl, strut/strutting, tiptoe/tiptoeing,
  crawl, travel/travelling/traveling, explore/exploring, patrol/patrolling, journey, sneak, parade, commute, stomp,
  creep/creeping, come/coming, arrive/arriving, enter, leave/leaving, step/stepping, pass/passing, shop/shopping,
  walk home, return, lead/leading, stride/striding, waddle/waddling, pull/pulling, push/pushing, herd/herding,
  mow/mowing, trick-or-treat/trick-or-treating, sightseeing, escort
pose=stand : holding hands, hold hands, holding paws, arm in arm, hand in hand
pose=walk rel=on : cross/crossing, walk across, walking across, crossing over
pose=climb thing=🌳 trel=before : hugging a tree, hug a tree, hugs a tree
pose=reach rel=before : stir/stirring, mix/mixing, decorate/decorating, polish/polishing, iron/ironing
pose=stand rel=hold : share/sharing, release/releasing, let go of, letting go of
pose=sit beast=lie : slide/sliding, slide down, sliding down, sled down
pose=walk rel=beside : walking a, walks a, taking a walk with
pose=run : run/running, jog/jogging, sprint, race/racing, gallop, dash, rush, flee/fleeing, hurry, escape/escaping,
  charge/charging, scurry, trot/trotting, scamper, play tag, playing tag, frolic/frolicking, speed/speeding,
  playing, =plays, play, rampage/rampaging, stampede/stampeding
pose=run rel=chase : chase/chasing, pursue/pursuing, hunt/hunting, follow, run after, running after, stalk, hunt
  for, run from, running from, running away from, fleeing from
pose=jump : jump, leap/leaping, hop/hopping, bounce/bouncing, skip/skipping, pounce/pouncing, vault, jump rope,
  jumping rope, jump over, prance/prancing, do a backflip, doing a backflip, jump for joy, trampoline, jumping for
  joy, jumping out of, leaping out of, splash/splashing, backflip
pose=sit : sit/sitting/sat, =seated, crouch, kneel/kneeling/knelt, squat/squatting, perch, pray/praying, sit down,
  sitting down, sit around, sitting around, dine/dining, have dinner, having dinner, having breakfast, having lunch,
  brooding, think/thinking, ponder
pose=sit thing=picnic_blanket trel=before place=meadow : having a picnic, picnicking, have a picnic, enjoying a picnic,
  has a picnic
pose=sit place=room : looking out of a window, looking out the window, looking out of the window, looks out of a
  window, looking through a window, looking through the window, staring out of the window, gazing out of the window,
  sitting in a window, sitting by the window, sitting at the window, sitting at a window
pose=sit : meditate/meditating, doing yoga, practicing yoga, do yoga, practising yoga, =yoga
pose=lie : lie/lies/lying/lay, rest, relax, lounge/lounging, sunbathe/sunbathing, recline/reclining,
  snuggle/snuggling, curled up, curl up, curling up, lay/laying, hibernate/hibernating, chill/chilling, laze/lazing,
  napping in, snuggled up, tucked in
pose=lie feeling=sleepy : sleep/sleeping/slept, nap/napping, doze/dozing, snooze/snoozing, =asleep, fast asleep,
  take a nap, taking a nap, slumber, sound asleep, fall asleep, falling asleep
pose=swim : swim/swimming, snorkel/snorkeling/snorkelling, dive/diving, paddle/paddling, bathe/bathing, scuba
  diving, scuba dive, wade/wading, float in the water, floating in the water, floating
  on the water, floating on water, bobbing, deep sea diving, water skiing
fly pose=fly : drift, fly/flying/flew/flies, soar, hover, glide/gliding, float/floating, levitate/levitating, fly
  through the air, take off, taking off, lift off, lifting off, takes off, fly over, in flight, skydive/skydiving,
  parachute/parachuting, paragliding, hang gliding, descend, orbit/orbiting, ascend, flutter, swoop/swooping,
  launch/launching, blast off, blasting off, crash landing, =landing, being launched, blasting into, soar through
pose=sit thing=🛁 trel=in : take a bath, taking a bath, takes a bath, having a bath, have a bath, taking a bubble bath,
  having a bubble bath, take a bubble bath
thing=fire_breath : breathe fire, breathing fire, breathes fire, spitting fire, spewing fire, spits fire,
  fire-breathing, fire breathing, breathing flames, shooting fire
pose=dance : dance/dancing, waltz, twirl, spin/spinning, tango, breakdance/breakdancing, pirouette, do ballet, doing
  ballet, sway, disco dancing, tap dancing, dance together, dancing together, ballet dancing, whirl, salsa dancing,
  doing the tango
pose=dance rel=face : dance with, dancing with, dances with, waltzing with
place=sea thing=surfboard trel=ride : surf/surfing, windsurf/windsurfing, ride a wave, riding a wave, catching a
  wave, wakeboarding, surfing a wave, riding the waves, kitesurfing, riding waves, bodyboarding, surfing on
pose=cheer feeling=happy : cheer, celebrate/celebrating, rejoice/rejoicing, applaud, win/winning, party/partying,
  clap/clapping, have fun, having fun, high five, laugh, smile, giggle, grin, high-five, enjoy
pose=cheer thing=🏆 : win a race, winning a race, won a trophy, celebrating victory, celebrate a victory
pose=cheer place=stage thing=🎤 : sing/singing, rap/rapping, perform/performing, sing karaoke, singing karaoke,
  beatboxing, giving a speech, give a speech, tell jokes, doing stand-up, hosting a show, singing a song
pose=wave : wave/waving, greet, salute/saluting, say hello, saying hello, say goodbye, saying goodbye, waving
  goodbye, beckon, point/pointing, hail, waves goodbye, signal
pose=fight rel=face : fight/fighting/fought, destroy, smash/smashing, crush/crushing, invade/invading,
  wreck/wrecking, battle/battling, duel/dueling/duelling, wrestle/wrestling, spar/sparring, attack, clash, punch,
  slay/slaying, defeat, fight against, fighting against, fights with, fighting with, battle against, battling
  against, kill/killing, brawl, arm wrestling, struggle with, compete/competing, combat, defend/defending, hunting
  down, threaten, facing off, facing off against, face off
pose=fight thing=🥊 : box/boxing, kickboxing, shadow boxing
pose=fight thing=🗡 : fence/fencing, sword fight, sword fighting, swordfighting, practice swordsmanship, duel with
  swords, dueling with swords, fighting with swords
pose=kick : kick/kicking, do karate, doing karate, practicing karate, martial arts, kung fu, doing kung fu,
  practicing kung fu, =karate, =taekwondo, =judo
pose=kick thing=⚽ trel=before place=pitch : play soccer, playing soccer, playing football, play football, kick a
  ball, kicking a ball, plays soccer, plays football, kicking a football, kicking a soccer ball, dribbling a ball,
  score a goal, scoring a goal, =soccer, take a penalty, playing rugby
pose=jump thing=🏀 place=pitch : play basketball, playing basketball, plays basketball, dunk/dunking, shooting
  hoops, slam dunk, slam dunking, dunking a basketball
pose=reach thing=tennis_racket place=pitch : play tennis, playing tennis, plays tennis
pose=reach thing=🏸 place=pitch : play badminton, playing badminton
pose=reach thing=🏐 trel=over place=beach : play volleyball, playing volleyball, beach volleyball, playing beach
  volleyball
pose=reach thing=🏓 place=room : play ping pong, playing ping pong, play table tennis, playing table tennis
pose=reach thing=⚾ place=pitch : play baseball, playing baseball, pitching a baseball, playing cricket, play cricket
pose=run thing=🏈 place=pitch : play american football, playing american football, throwing a football
pose=reach thing=🏒 place=snow : play hockey, playing hockey, play ice hockey, playing ice hockey
pose=reach thing=⛳ trel=beside place=pitch : play golf, playing golf, golf/golfing, =minigolf
pose=reach thing=🎳 trel=before : bowl/bowling, go bowling, going bowling
pose=reach thing=🏋 trel=beside : lift weights, lifting weights, weightlifting, work out, working out, exercising,
  exercise
pose=reach thing=🏹 : =archery, shooting arrows, shoot arrows, shooting an arrow, aiming a bow, drawing a bow,
  shooting a bow
pose=reach thing=🥏 : play frisbee, playing frisbee, throwing a frisbee
thing=🎿 trel=ride place=snow season=winter : ski/skiing, skis down, go skiing, skiing down
thing=snowboard trel=ride place=snow : snowboarding
thing=🛹 trel=ride : skateboard/skateboarding, skate/skating, =skateboards, longboarding
thing=⛸ trel=ride place=snow : ice skate, ice skates, ice skating, ice-skating, figure skating, skating on ice,
  skate on ice
thing=🛼 trel=ride : roller skate, roller skates, roller skating, rollerblading, rollerskating, roller-skating
pose=sit thing=🛷 trel=ride place=snow : sled/sledding, sledging, tobogganing, sleigh riding, sleigh ride
pose=sit thing=🚲 trel=ride : cycle/cycling, bike/biking, bicycling, mountain biking, riding a bike, rides a bike,
  riding bikes, bike ride
pose=sit thing=🛶 trel=ride place=lake : row/rowing, canoe/canoeing, kayak/kayaking, paddle a canoe, rafting, white
  water rafting, rowing a boat
pose=sit thing=⛵ trel=ride place=sea : sail/sailing, go sailing, sailing a boat, boating, sailing on
pose=sit thing=🐎 trel=ride : horseback riding, horse riding, =horseback, riding horseback, on horseback
pose=sit rel=ride : ride/riding/rode, drive/driving/drove, pilot/piloting, steer, mount/mounting, riding on, rides
  on, riding on the back of, riding atop, riding on top of, on the back of, driving in, steering, riding in
pose=climb rel=before : climb/climbing, scale/scaling, mountain climbing, rock climbing, hang/hanging,
  swing/swinging, climbing up, dangle/dangling, climb up, hanging from, hanging upside down
pose=sit rel=hold thing=📖 : read/reading/reads, study/studying, do homework, doing homework, read a book, =studies,
  reading from
pose=sit thing=🎣 : fish/fishing, go fishing, gone fishing, ice fishing, fly fishing, fishing for
pose=sit thing=🎮 : play video games, playing video games, gaming, playing a video game, play games, playing games,
  plays video games, playing nintendo
pose=sit thing=📺 trel=before : watch tv, watching tv, watching television, watch television, watching a movie,
  watch a movie, watching movies, watches tv, watching a film
pose=sit thing=chess_board trel=before : play chess, playing chess, plays chess, a game of chess, playing a game of
  chess
pose=sit thing=🃏 : play cards, playing cards, playing poker, play poker, =poker
pose=sit rel=hold : eat/eating/ate, swallow, gobble/gobbling, munch/munching, nibble/nibbling, snacking on, devour,
  bite/biting, taste/tasting, lick/licking, chew/chewing, feast/feasting, feasting on, enjoying, have a cup of,
  having a cup of
pose=stand rel=hold thing=🥤 : drink/drinking/drank, sip/sipping, slurp/slurping, toast/toasting
pose=stand rel=hold : hold/holding/held, carry/carrying, wield/wielding, grab/grabbing, brandish, bring/bringing,
  deliver/delivering, sell/selling, show off, lift/lifting, raise/raising, clutch, offer, rescue/rescuing,
  save/saving, adopt/adopting, cradle/cradling, cuddling a baby, protecting, swing a sword, keep/keeping,
  own/owning, receive/receiving, buy/buying, present/presenting, smoke/smoking, steal/stealing, grasp,
  smell/smelling, serve/serving, catch/catching, squeeze/squeezing, using, use, armed with, holding
  up, lifting up, give/giving, pour/pouring, swinging a, swinging an, waving a, waving an, blowing a,
  balance/balancing, collect/collecting, picking up
pose=stand thing=🪥 : brushing teeth, brush teeth, brushing his teeth, brushing her teeth, brushing its teeth, brushing
  their teeth, brushes its teeth, brushes her teeth, brushes his teeth
pose=reach thing=hose : spray/spraying, spraying water, spraying water on, spraying water at, putting out a fire,
  putting out, extinguish/extinguishing, put out a fire, fighting a fire, hosing down, sprays water on
pose=sit rel=hold thing=campfire trel=before place=meadow time=night : roast/roasting, telling stories
pose=stand : buzz, croak, hum/humming, sneeze, wink, blink, beg/begging, =bending, breathe, concentrate, lurk, stretch,
  shake/shaking, shrug/shrugging, imagine, complain, =searching, wonder, =waking up, stretching out, drool, wag/wagging
pose=stand rel=face : approach, =asking, caress, tease, tickle, tame/taming, inspect, guide, scare/scaring,
  massage/massaging, =inviting, bless/blessing, discuss, scratch/scratching, giving a massage to, listening to
pose=stand rel=hold : peel/peeling, gnaw/gnawing, suck/sucking, choose/choosing, measure/measuring, weigh/weighing,
  capture/capturing, =packing, =wrapping, =folding, =scooping, =ordering, =spilling, dragging, hauling, unlocking
pose=run rel=hold : fetch/fetching, =smuggling
pose=reach rel=before : =adding, arrange/arranging, assemble/assembling, =filling, boil/boiling, scrub/scrubbing,
  count/counting, =wiping, =loading, =stacking, =rubbing, =pumping, =pressing, =printing, weld/welding, bury/burying,
  =trimming, =shaving, =making, invent/inventing, inspecting, =designing, =unpacking, =checking, =touching
pose=reach thing=🧹 : =raking, raking leaves
pose=reach thing=🪄 : conducting, conducting an orchestra
pose=jump : tumble/tumbling, trip over, tripping, =falling, stumble/stumbling, =slipping
pose=run : =zooming, =rolling, rolling down
pose=lie : =curled, =cuddled up, =floating on its back, =slouching
pose=walk : slither/slithering, =plowing, =ploughing
fly pose=fly : =circling, flap/flapping
pose=stand thing=🚿 trel=over place=room : taking a shower, take a shower, showering, having a shower
finish=fire : explode/exploding
pose=stand thing=juggling_balls : juggle/juggles/juggling/juggled
pose=stand thing=🧸 : hug a teddy, hugging a teddy, hugging a teddy bear, cuddling a teddy, cuddling a teddy bear
pose=stand thing=flag : planting a flag, plant a flag, raising a flag, waving a flag, plants a flag
pose=stand thing=dandelion : blowing a dandelion, blowing dandelion, blowing dandelions, blows a dandelion
pose=reach rel=hold : throw/throwing, pick/picking, open/opening, point at, gather/gathering, shoot/shooting,
  cast/casting, tossing, =throws, unwrapping, unwrap, flip/flipping
pose=stand rel=wear : wear/wearing/wore, don/donning, put on, putting on, sporting, =wears, dress/dressed,
  tie/tying, trying on
pose=reach thing=🍳 : cook/cooking, fry/frying, prepare food, preparing food, making breakfast, make breakfast,
  making dinner, making lunch, grilling, grill, barbecuing
pose=reach thing=🍰 : bake/baking, baking a cake, decorating a cake
pose=reach thing=easel trel=before : paint/painting, painting a picture, painting a portrait, painting a landscape,
  =paints, painting on a canvas, sketching
pose=reach thing=✏ : write/writing, draw/drawing, scribble, compose/composing, taking notes, writing a letter,
  =draws, coloring, colouring, signing
pose=reach thing=💻 trel=before : type/typing, code/coding, program/programming, work on a computer, working on a
  computer, using a computer, working on a laptop, using a laptop, hacking, work/working, surfing the web, surfing
  the internet, browsing the internet, working at a desk
pose=reach thing=🧹 : sweep/sweeping, clean/cleaning, mop/mopping, dust/dusting, vacuuming, tidy up, tidying up,
  doing chores
pose=reach thing=🪏 : dig/digging, garden/gardening, shovel/shoveling, shovelling, plant/planting, digging a hole,
  planting flowers, planting trees, planting a tree, shoveling snow
pose=reach thing=watering_can : water/watering
pose=reach thing=🪣 : washing, wash, milk/milking, doing laundry, washing a car
pose=reach thing=🔨 : build/building, repair/repairing, hammer/hammering, fix/fixing, construct, forge/forging,
  carve/carving, sculpting, crafting, fixing a car, tinkering, building a house, mend/mending, work with tools
pose=reach thing=🪓 : chop wood, chopping wood, cutting wood, chop, chopping, cutting down a tree, cutting trees
pose=reach thing=⛏ : mine/mining, mining for gold
pose=reach thing=🔪 : slice/slicing, cut/cutting, carving a turkey, cutting vegetables, chopping vegetables
pose=sit thing=🧶 : knit/knitting, crochet/crocheting, sew/sewing, weave/weaving
pose=stand thing=📷 : take a photo, taking a photo, taking photos, photograph, photographing, taking pictures, take
  pictures, taking a picture, take photos, filming, film, takes a photo, taking photographs
pose=stand thing=📱 : taking a selfie, take a selfie, talking on the phone, on the phone, texting, using a phone,
  looking at a phone, taking selfies, talking on a phone, looking at phone, calling, using a smartphone
pose=stand thing=telescope trel=before time=night feature=stars : stargaze/stargazing, looking through a telescope,
  observing the stars, gazing at the stars, looking at the stars, watching the stars, star gazing, looking up at the
  stars
pose=stand thing=🪁 : fly a kite, flying a kite, flying kites, flies a kite, fly kites, flying their
  kites, flying his kite, flying her kite
pose=stand thing=🪄 : cast a spell, casting a spell, casting spells, doing magic, performing magic, doing magic
  tricks, doing a magic trick, performing a spell, casting magic, conjuring, using magic, casts a spell
pose=reach thing=🧪 : doing an experiment, experiment/experimenting, mixing potions, brewing a potion, brew/brewing,
  making a potion, mixing a potion, doing science, mixing chemicals, brewing potions
pose=stand thing=🎸 : play guitar, playing guitar, playing the guitar, playing a guitar, plays guitar, plays the
  guitar, rocking out, playing electric guitar, strumming a guitar, play the guitar, busking
pose=sit thing=grand_piano trel=before : play piano, playing piano, playing the piano, playing a piano, plays the
  piano, plays piano, play the piano, playing a grand piano, playing keyboard
pose=stand thing=🎻 : play violin, playing violin, playing the violin, playing a violin, plays the violin, plays
  violin, play the violin, fiddling
pose=sit thing=cello : playing cello, playing the cello, playing a cello, plays the cello
pose=stand thing=🎷 : play saxophone, playing saxophone, playing the saxophone, playing jazz, playing a saxophone,
  playing the sax, playing sax, plays the saxophone, plays jazz
pose=stand thing=🎺 : playing trumpet, playing the trumpet, playing a trumpet, plays the trumpet
pose=sit thing=🥁 trel=before : play drums, playing drums, playing the drums, plays the drums, play the drums,
  drumming, playing a drum
pose=stand thing=🪈 : playing flute, playing the flute, playing a flute, plays the flute
pose=sit thing=🪉 : playing harp, playing the harp, playing a harp, plays the harp
pose=stand thing=🎸 : playing music, making music, playing an instrument, play music, plays music, playing in a
  band, playing instruments
pose=stand thing=🎧 trel=wear : listen to music, listening to music, djing, listens to music
pose=stand thing=🧸 : playing with toys, play with toys, playing with dolls
pose=sit thing=⚽ trel=before : playing with a ball, play ball, playing with balls, playing ball, playing with a toy
pose=run rel=face : play with, playing with, plays with, playing together with
pose=sit thing=🍵 : having a tea party, have a tea party, having tea together, at a tea party, drinking tea
  together, have tea, having tea
pose=stand feature=bubbles : blow bubbles, blowing bubbles, blowing soap bubbles
pose=cheer feature=confetti : celebrate birthday, celebrating birthday, celebrating a birthday, throwing a party,
  throwing confetti
pose=reach season=winter thing=⛄ trel=beside : build a snowman, building a snowman, making a snowman, build
  snowmen, building snowmen, builds a snowman
pose=reach season=winter : throwing snowballs, having a snowball fight, snowball fight, playing in the snow, play in
  the snow
pose=reach place=beach thing=sandcastle trel=beside : building a sandcastle, build a sandcastle, making a sandcastle,
  building sandcastles, building a sand castle
pose=sit place=meadow thing=⛺ trel=behind : camp/camping, go camping, going camping
feeling=happy : =smiles, =laughs, =grins
feeling=sad : cry/cries, weep/weeps/weeping, sob/sobs, frown/frowns
feeling=angry : roar/roars, growl/growls, snarl/snarls, yell/yells, shout/shouts, hiss
feeling=scared : scream/screams, tremble/trembles, shiver/shivers
feeling=sleepy : yawn/yawns, snore, dream/dreams, dreaming of
finish=fire : burn, =burns
finish=glowing : glow, =glows, shine, =shines, sparkle
finish=ruined : melt, melting, crumble
weather=rain : =rains
"""
"""Lines of `what is done : verbs`. A verb gives its other forms, unless they follow it; `=` says that it has none.

pose, feeling, finish: of who does it. beast: the pose of an animal. rel: how what they do it to stands to them. thing,
trel: what they need for it when the prompt names nothing, and how it stands to them. place and others: where one does
it, when the prompt does not say.
"""


@dataclass(frozen=True, slots=True)
class Action:
    """What one does.

    Attributes:
        pose, feeling, finish: of who does it; beast: the pose if that is an animal.
        flies: whether who does it is in the air.
        relation: how what it is done to stands to who does it.
        thing, thing_relation: what it takes when the prompt names nothing, and how that stands to who does it.
        scene: where and when it is done when the prompt does not say.
    """

    pose: str | None = None
    beast: str | None = None
    feeling: str | None = None
    finish: str | None = None
    flies: bool = False
    relation: str | None = None
    thing: str | None = None
    thing_relation: str = "hold"
    scene: tuple[tuple[str, str], ...] = ()


def forms(verb: str) -> list[str]:
    """The forms of a verb: the regular ones, or those that are written after it; those of a phrase are itself."""
    if " " in verb or verb.startswith("="):
        return [verb.removeprefix("=")]
    head, *others = verb.split("/")
    third = head + ("es" if head.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if head.endswith("y") and head[-2] not in "aeiou":
        third = head[:-1] + "ies"
    if others:
        return [head, third, *others]
    if "-" in head or head.endswith("ing"):
        return [head]
    stem = head[:-1] if head.endswith("e") and not head.endswith("ee") else head
    return [head, third, stem + "ing", stem + "ed"]


@cache
def actions() -> dict[str, Action]:
    """Form of a verb, or a phrase -> what is done."""
    table: dict[str, Action] = {}
    for line in unwrapped(VERBS):
        head, _, verbs = line.partition(" : ")
        action = Action()
        for part in head.split():
            kind, _, value = part.partition("=")
            match kind:
                case "pose":
                    action = replace(action, pose=value)
                case "beast":
                    action = replace(action, beast=value)
                case "feeling":
                    action = replace(action, feeling=value)
                case "finish":
                    action = replace(action, finish=value)
                case "fly":
                    action = replace(action, flies=True)
                case "rel":
                    action = replace(action, relation=value)
                case "thing":
                    action = replace(action, thing=value.replace("_", " "))
                case "trel":
                    action = replace(action, thing_relation=value)
                case _:
                    action = replace(action, scene=(*action.scene, (kind, value)))
        for verb in split(verbs):
            for form in forms(verb):
                table.setdefault(form, action)
    return table
