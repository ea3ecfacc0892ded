"""Words that say how a thing is, how many there are, and words that say nothing that could be drawn."""

from __future__ import annotations

from t2i_adapters.illustrator.words import spaced, split

FEELINGS = {
    "happy": "happy, smiling, joyful, cheerful, laughing, grinning, excited, delighted, jolly, merry, glad, playful, "
    "joyous, giggling, ecstatic, overjoyed, proud, amused, content, elated, friendly-looking, beaming, blissful, "
    "thrilled, gleeful, loving, joking, silly, smiley, chuckling",
    "sad": "sad, crying, weeping, unhappy, lonely, melancholy, heartbroken, gloomy-looking, sorrowful, depressed, "
    "tearful, disappointed, miserable, mournful, sobbing, forlorn, upset, melancholic, lonesome, grieving, homesick",
    "angry": "angry, furious, mad, roaring, grumpy, enraged, fierce, snarling, growling, raging, annoyed, "
    "aggressive, evil, mean, ferocious, wrathful, irate, cross, frowning, vicious, scowling, vengeful, hissing, "
    "cranky, fearsome, shouting, yelling, wicked, villainous, grouchy",
    "scared": "scared, afraid, frightened, terrified, fearful, worried, nervous, anxious, shivering, panicked, "
    "trembling, screaming, horrified, timid, cowering, spooked, panicking, alarmed, shy",
    "surprised": "surprised, shocked, amazed, astonished, startled, stunned, curious, wide-eyed, gasping, bewildered, "
    "awestruck, confused, dumbfounded, speechless, puzzled",
    "sleepy": "sleepy, tired, drowsy, yawning, exhausted, weary, dozy, dreaming, lazy, bored, half-asleep, snoring",
}

FINISHES = {
    "haunted": "haunted, spooky, creepy, eerie, ghostly, cursed, demonic, scary, gothic, possessed, sinister, "
    "spectral, terrifying",
    "futuristic": "futuristic, cyberpunk, sci-fi, sci fi, robotic, high-tech, cybernetic, cyber, bionic, "
    "hi-tech, biomechanical, mechanical, hovering sci-fi, mecha, steampunk, cyborg, android, electronic, "
    "holographic, solarpunk, space-age",
    "ruined": "ruined, broken, destroyed, abandoned, crumbling, derelict, decayed, overgrown, dilapidated, "
    "damaged, shattered, burnt, collapsed, rusty, rusted, cracked, weathered, wrecked, sunken, shipwrecked, "
    "broken-down, in ruins",
    "wooden": "wooden, wood, made of wood, carved wooden, of wood, out of wood, carved from wood, bamboo-made, oaken, "
    "wood carving of a, carved out of wood",
    "stone": "stone, marble, rock, made of stone, stone statue, statue of a, statue of an, statue of, granite, stony, "
    "of stone, sculpture of a, sculpture of, bronze, out of stone, concrete, made of rock, made of marble, petrified, "
    "carved in stone, marble statue of a, bronze statue of a, stone statue of a, brick, made of bricks, clay-made, "
    "of marble, porcelain, ceramic, made of clay",
    "glass": "glass, crystal, transparent, translucent, made of glass, of glass, out of glass, see-through, diamond, "
    "made of crystal, glassy, crystalline, of crystal, blown glass, made of diamond, made of water, made of crystals",
    "ice": "ice, made of ice, of ice, icy-blue, frost, frozen solid, ice-covered, out of ice, made of snow, "
    "carved from ice, carved out of ice, ice sculpture of a, icicle, encased in ice",
    "fire": "fire, flaming, burning, fiery, on fire, in flames, blazing, made of fire, of fire, lava, "
    "engulfed in flames, covered in flames, surrounded by fire, magma, molten, wreathed in flames, "
    "made of lava, burning up",
    "glowing": "glowing, neon sign of a, neon sign of an, luminous, shining, bioluminescent, radiant, "
    "luminescent, lit, shiny, sparkling, glittering, made of light, glow-in-the-dark, illuminated, iridescent, "
    "glimmering, shimmering, gleaming, celestial, of light, sparkly, made of stars, electric, ethereal",
    "striped": "striped, stripy, stripes, with stripes, tiger-striped, zebra-striped, plaid, checkered",
    "spotted": "spotted, spotty, polka dot, polka-dot, dotted, polka-dotted, with spots, speckled, dappled, "
    "leopard print, with polka dots, freckled",
    "winged": "winged, with wings, with angel wings, with feathered wings, with butterfly wings, with big wings, "
    "with large wings, with white wings, with bat wings, with dragon wings",
}

MAGIC = spaced(
    "magical enchanted mystical magic mythical fantastical divine fantasy cosmic surreal mysterious dreamlike "
    "otherworldly supernatural holy sacred"
)
"""Words for a glow on a thing, or little lights in a place: near to what they ask for."""

AS_SCENE = {
    "haunted": ("feature", "haunted"),
    "futuristic": ("feature", "futuristic"),
    "ruined": ("feature", "ruins"),
    "ice": ("season", "winter"),
    "glowing": ("feature", "fireflies"),
    "fire": ("place", "volcano"),
}
"""What a finish says of a place."""

SIZES = {
    1.45: "giant, huge, enormous, gigantic, massive, colossal, towering, gargantuan, immense, humongous, oversized, "
    "titanic, monumental, monstrous, mighty, super big, very big, very large",
    1.2: "big, large, tall, great, grand, majestic, fat, chubby, plump, long, high, obese, muscular, strong, fluffy",
    0.75: "small, little, young, short, smol, petite, thin, slim, skinny, smaller, mini, juvenile",
    0.55: "tiny, miniature, minuscule, itty-bitty, microscopic, teeny, wee, pocket-sized, very small, teacup-sized",
}

SHAPE_SIZES = spaced("fat chubby plump long muscular strong fluffy short thin slim skinny high")
"""Of these sizes only near ones are drawn: the thing gets bigger or smaller, not fat or thin."""

OLD = spaced("old elderly aged ancient bearded")
NUMBERS = {
    **{
        word: number
        for number, word in enumerate(
            ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1
        )
    },
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "fifty": 50,
    "hundred": 100,
    "hundreds": 100,
    "thousand": 1000,
    "thousands": 1000,
    "a hundred": 100,
    "million": 1_000_000,
    "millions": 1_000_000,
    "hundreds of": 100,
    "thousands of": 1000,
    "millions of": 1_000_000,
    "a thousand": 1000,
    "countless": 100,
    "dozens": 24,
    "dozens of": 24,
    "dozen": 12,
    "a dozen": 12,
    "two dozen": 24,
    "half a dozen": 6,
    "a dozen of": 12,
    "endless": 100,
    "army of": 12,
    "an army of": 12,
    "a million": 1_000_000,
    "half-dozen": 6,
    "duo": 2,
    "a duo of": 2,
    "quartet": 4,
    "a quartet of": 4,
    "quintet": 5,
    "a stream of": 8,
    "pair": 2,
    "caravan": 4,
    "parade": 5,
    "convoy": 4,
    "fleet": 5,
    "troop": 5,
    "gang": 4,
    "caravan of": 4,
    "a caravan of": 4,
    "twin": 2,
    "both": 2,
    "trio": 3,
    "triplets": 3,
    "twins": 2,
    "a trio of": 3,
    "a pair of": 2,
    "a couple of": 2,
    "couple of": 2,
    "pair of": 2,
    "pairs of": 4,
    "a few": 3,
    "few": 3,
    "several": 4,
    "some": 3,
    "various": 4,
    "multiple": 4,
    "many": 8,
    "lots of": 8,
    "a lot of": 8,
    "numerous": 8,
    "flock": 7,
    "herd": 6,
    "pack": 5,
    "group": 5,
    "crowd": 9,
    "swarm": 9,
    "flock of": 7,
    "herd of": 6,
    "pack of": 5,
    "group of": 5,
    "crowd of": 9,
    "school of": 8,
    "swarm of": 9,
    "a flock of": 7,
    "a herd of": 6,
    "a pack of": 5,
    "a group of": 5,
    "a crowd of": 9,
    "a school of": 8,
    "a swarm of": 9,
    "a litter of": 5,
    "a family of": 4,
    "family of": 4,
    "a bunch of": 5,
    "bunch of": 5,
    "a pile of": 6,
    "pile of": 6,
    "a stack of": 4,
    "stack of": 4,
    "a row of": 5,
    "row of": 5,
    "rows of": 10,
    "a colony of": 8,
    "colony of": 8,
    "a team of": 4,
    "team of": 4,
    "a band of": 4,
    "a gang of": 4,
    "gang of": 4,
    "a pod of": 4,
    "pod of": 4,
    "a pride of": 5,
    "a fleet of": 5,
    "fleet of": 5,
    "a collection of": 6,
    "band of": 4,
    "plenty of": 8,
    "a circle of": 6,
    "a set of": 4,
    "collection of": 6,
    "an assortment of": 6,
    "assorted": 6,
    "a field of": 8,
    "field of": 8,
    "fields of": 8,
    "a bouquet of": 5,
    "a handful of": 4,
    "tons of": 10,
    "a mountain of": 10,
    "a squad of": 4,
    "an assembly of": 6,
    "a class of": 6,
    "a parade of": 6,
    "a line of": 5,
    "a heap of": 6,
    "bunches of": 8,
    "a choir of": 6,
    "piles of": 10,
    "an orchestra of": 9,
    "groups of": 8,
}
"""Words that count. More than there may be of a thing becomes as many as there may be."""

PRAISE = spaced(
    "cute adorable sweet cuddly friendly colorful colourful whimsical cozy cosy beautiful pretty lovely nice wonderful "
    "charming gorgeous stunning amazing fantastic awesome brave elegant peaceful calm serene tranquil quiet funny "
    "vibrant bright epic heroic gentle soft kind clever wise noble handsome delicious tasty yummy fresh ornate fancy "
    "warm perfect simple vivid idyllic picturesque dreamy furry noble graceful regal royal legendary cool legendary "
    "powerful splendid magnificent charming glorious good tasty lush green-eyed juicy crispy hot steaming "
    "famous favorite lone single solitary dynamic rustic traditional classic clean"
)
"""What every drawing here is anyway."""

PRAISE_PHRASES = split("well lit, brightly lit, well dressed, well made, good looking, good-looking, well behaved")

PORTRAIT = (
    "portrait, close-up, closeup, headshot, close up, portrait of, a portrait of, close-up of, a close-up of, "
    "close up of, closeup of, headshot of, close-up portrait, close up portrait, close-up portrait of, close up "
    "portrait of, portrait photo of, self-portrait, face of, the face of, a close up of, macro shot of, macro, "
    "bust of, half-body portrait, profile picture, avatar, profile picture of, avatar of, extreme close-up, "
    "macro photo of, portrait style"
)

FILL = """
highly detailed, ultra detailed, hyper detailed, extremely detailed, intricate details, intricate detail, very
detailed, detailed, intricate, 8k, 4k, 16k, 2k, hd, uhd, hdr, full hd, ultra hd, 8k resolution, 4k resolution,
high resolution, high quality, best quality, top quality, ultra quality, masterpiece, masterpieces, award winning,
award-winning, trending on artstation, trending on art station, artstation, deviantart, cgsociety, behance,
pinterest, unsplash, photorealistic, photo realistic, photo-realistic, hyperrealistic, hyper realistic,
hyper-realistic, ultra realistic, ultra-realistic, ultrarealistic, realistic, realism, photorealism, hyperrealism,
hyperdetailed, super detailed, realistic photo, lifelike, cinematic, cinematic lighting, dramatic lighting,
volumetric lighting, studio lighting, soft lighting, natural lighting, ambient lighting, warm lighting, rim
lighting, moody lighting, cinematic shot, cinematic light, dramatic light, soft light, global illumination, ray
tracing, ray traced, raytracing, octane render, octane, unreal engine, unreal engine 5, unreal, blender, cycles
render, vray, v-ray, 3d, 3d render, 3d rendering, cgi, render, rendered, cinema 4d, photograph, photo,
photography, dslr, canon, nikon, sony, 35mm, 50mm, 85mm, 35mm film, 35 mm, f/1.8, f1.8, bokeh, depth of field,
shallow depth of field, sharp focus, sharp, in focus, wide angle, wide-angle, wide shot, wide angle shot, fisheye,
full body, full-body, full body shot, full shot, aerial view, bird's eye view, birds eye view, top view, side
view, front view, from above, from below, rear view, from behind, low angle, low angle shot, high angle, dutch
angle, drone shot, golden ratio, rule of thirds, symmetrical, symmetry, hyper detail, fine details, fine detail,
insane details, insanely detailed, professional, professional photo, studio photo, professional photography,
national geographic, stock photo, wallpaper, desktop wallpaper, hd wallpaper, key visual, album cover, book cover,
movie poster, movie still, film still, still frame, analog film, film grain, kodak, kodak portra, fujifilm, tilt
shift, tilt-shift, long exposure, motion blur, high contrast, low poly, low-poly, lowpoly, high definition, sharp
details, crisp, atmospheric, atmosphere, mood, moody, ambient, aesthetic, aesthetics, artistic, art nouveau, art
deco, surrealism, surrealist, cubism, cubist, vibrant colors, vibrant colours, vivid colors, bright colors, bright
colours, pastel colors, pastel colours, pastel, warm colors, warm colours, muted colors, earth tones, color
palette, colour palette, warm tones, cool tones, contrast, composition, centered, centred, centered composition,
perspective, first person view, point of view, isometric view, trending, viral, featured on behance, beautiful
lighting, perfect lighting, dark, light, exquisite, elaborate, complex, ultra, hyper, super, extremely, highly,
insanely, incredibly, tall image, square image, no text, text, caption, lettering, quote, typography, title,
signature, watermark, logo text, rtx, uhd 8k, hires, high res, hi-res, raw photo, raw, atmospheric lighting, dim
lighting, low light, backlit, backlight, backlighting, silhouette lighting, lens flare, chromatic aberration,
vignette, glow effect, soft focus, blurred background, blurry background, double exposure, modern, contemporary,
luxury, luxurious, stylish, fashion, fashionable, exotic, unusual, strange, weird, bizarre, unique, rare, random,
experimental, whimsy
"""
"""What people add to prompts and nobody could draw here: told as not drawn."""

PARTS = spaced(
    "eyes eye ears ear tail tails horns horn nose legs leg arms arm teeth fangs fur feathers mane skin face "
    "hands hand paws claws freckles muscles tusks trunk scales lips eyelashes fingers feet head heads body neck "
    "antlers whiskers beak eyebrows tentacles shoulder shoulders cheeks cheek chest back knees toes bangs "
    "ponytail pigtails braids braid haircut hairstyle makeup tattoo tattoos windows roof chimney doors walls "
    "wheels sails stem engine mouth tongue chin forehead knee lap headlights"
)
"""Parts of a figure, which are drawn as they are."""

BEARDS = spaced("beard beards moustache mustache whiskered goatee")
HAIR = spaced("hair haired red-haired long-haired hairstyle")

SMALL = spaced(
    "a an the this that these those it its it's his her their my your our as is are was were be being been am to "
    "there which who while just very really so please draw paint make create show me image picture pictures "
    "drawing painting art artwork scene view style render generate i want with and or full but up out off side "
    "top we he she they you him them has have having set made depicting showing featuring front foreground "
    "background both where when then than too also at all each other one-another another any every own same such "
    "what whose how let let's can could would should will may might do does did doing some if not only like more "
    "most much somewhere anywhere everywhere together alone again about get gets got go goes going itself "
    "himself herself themselves version depiction middle center centre left right bottom end edge imagine design "
    "designed create creating need depict illustrate display displayed kind type sort form shape color colour "
    "colors colours colored coloured way place thing things something lot lots bit us using ready set happily "
    "quietly slowly quickly gently softly peacefully calmly proudly gracefully playfully  far away distance "
    "distant here called named covered filled surrounded shaped themed based because since during until nearby "
    "even still always never once upon time  down along through across around toward towards past from of giving "
    "taking doing yes parked puddles puddle okay oh hey hi hello wow dear ok sir madam thanks thank pls plz"
)
"""Words that ask for nothing by themselves."""

NO = frozenset(
    split(
        "no, without, without any, not, without a, without an, without the, not a, except, minus, but no, with "
        "no, but not, lacking, not any"
    )
)

RELATIONS = {
    "on": "on, atop, upon, onto, on top of, aboard, on the edge of, on the back of, on the top of, on the roof of",
    "over": "over, above, high above, high over, across the top of",
    "under": "under, beneath, below, underneath, in the shade of, in the shadow of",
    "in": "in, out of, inside, into, within, in the middle of, in the center of, in the centre of, filled with, "
    "full of, emerging from, coming out of, peeking out of, climbing out of, rising from, popping out of, "
    "bursting out of, looking out of, trapped in, hatching from, poking out of, crawling out of",
    "through": "through, across, from, around, along, down, up, amid, among, amongst, at, surrounded by, "
    "covered in, covered with, toward, towards, throughout, against, past, with a background of, out at, for, into the",
    "beside": "beside, near, by, next to, next, alongside, close to, besides, nearby, at the side of, along with, "
    "together with, accompanied by, side by side with, surrounded with, adjacent to, to the left of, "
    "to the right of, left of, right of, as well as, around the edge of, hand in hand with, opposite",
    "behind": "behind, in back of",
    "before": "in front of, before, ahead of, at the foot of, in the foreground of",
    "between": "between, in between",
    "top": "on top, on its top",
    "with": "with, has, have, having, had",
    "of": "of, made of, made out of, made from, built from, built out of, composed of, made up of, consisting of",
}

CLOTHED = split("dressed in, clad in, dressed up in, decked out in, wrapped in")
DISGUISED = split(
    "dressed as, dressed like, dressed up as, disguised as, costumed as, in the costume of, cosplaying as, in a "
    "costume of"
)
STYLE_OF = split(
    "in the style of, style of, inspired by, painted by, drawn by, directed by, photographed by, art by, artwork "
    "by, illustrated by, in style of, in the manner of, by artist, designed by, by famous artist, painting by, "
    "illustration by, reminiscent of, photo by, photography by, created by, in the vein of"
)
"""What a name follows that nobody here imitates."""

NAMES = frozenset(
    split(
        "harry potter, mickey mouse, minnie mouse, donald duck, spider-man, spiderman, spider man, batman, "
        "superman, iron man, captain america, wonder woman, the hulk, hulk, black widow, van gogh, vincent van "
        "gogh, picasso, pablo picasso, monet, claude monet, rembrandt, da vinci, leonardo da vinci, mona lisa, "
        "the mona lisa, salvador dali, dali, banksy, andy warhol, warhol, greg rutkowski, alphonse mucha, "
        "hokusai, klimt, gustav klimt, frida kahlo, edvard munch, hayao miyazaki, miyazaki, tim burton, wes "
        "anderson, pikachu, pokemon, charizard, super mario, mario, luigi, sonic, zelda, yoda, darth vader, luke "
        "skywalker, chewbacca, star wars, star trek, r2-d2, baby yoda, elon musk, donald trump, joe biden, "
        "barack obama, obama, einstein, albert einstein, taylor swift, michael jackson, elvis, elvis presley, "
        "marilyn monroe, totoro, spongebob, bart simpson, homer simpson, simpsons, the simpsons, shrek, elsa, "
        "hello kitty, winnie the pooh, garfield, snoopy, goku, naruto, lord of the rings, game of thrones, "
        "marvel, dc comics, minions, thanos, deadpool, wolverine marvel, the joker, bob ross, rick and "
        "morty, scooby doo, popeye, bugs bunny, tom and jerry, peter pan, the great wave off kanagawa, girl with "
        "a pearl earring, the scream, hieronymus bosch, caravaggio, vermeer, cristiano ronaldo, messi, lionel "
        "messi, abraham lincoln, napoleon, beyonce, kanye west, freddie mercury"
    )
)
"""Names that are often written small, and which no picture shows."""
