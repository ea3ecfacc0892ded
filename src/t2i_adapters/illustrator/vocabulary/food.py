"""Food and drink."""

from __future__ import annotations

NOUNS = """
🍜 : ramen, ramen bowl, bowl of ramen, noodle soup, bowl of noodles, noodles, steaming bowl | pho, udon, laksa,
  noodle bowl, instant noodles
🍝 : spaghetti, pasta, bowl of pasta, plate of spaghetti, plate of pasta | lasagna, macaroni, carbonara, ravioli,
  mac and cheese
☕ : coffee, cup of coffee, hot beverage, cup of hot chocolate, hot chocolate, hot cocoa, cocoa, espresso,
  cappuccino, latte, mug, coffee cup, coffee mug, mug of coffee, cup, cup of cocoa, steaming cup, hot drink, mug of
  cocoa | cup of joe, teacup saucer
🍵 : tea, cup of tea, green tea, matcha, teacup, tea cup
🫖 : teapot, pot of tea, tea pot, kettle
🎂 : birthday cake, cake, layer cake, cake with candles, chocolate cake | wedding cake
🍰 : slice of cake, shortcake, piece of cake, strawberry cake | cheesecake, tiramisu, brownie, gateau
🧁 : cupcake, muffin
🥧 : pie, apple pie, cherry pie, pumpkin pie | tart, quiche
🍩 : donut, doughnut
🍪 : cookie, biscuit, chocolate chip cookie | gingerbread, gingerbread man, macaron, macaroon
🍫 : chocolate bar, chocolate, bar of chocolate
🍬 : candy, sweet candy, sweets, bonbon | gummy bear, caramel, toffee, marshmallow
🍭 : lollipop, lolly | cotton candy, candy cane, candyfloss
🍮 : custard, pudding, flan, creme brulee | jelly, panna cotta
🍯 : honey, honey pot, jar of honey, pot of honey | maple syrup, syrup, honeycomb, jam, beehive, jar of jam
🍎 : apple, red apple | fruit, fruits, piece of fruit, bowl of fruit, fruit bowl, fruit basket, basket of fruit
🍏 : green apple
🍊 : orange, orange fruit, tangerine, mandarin, oranges, clementine | grapefruit, kumquat
🍋 : lemon | citrus
🍋‍🟩 : lime
🍌 : banana, bunch of bananas
🍉 : watermelon, slice of watermelon
🍇 : grape, grapes, bunch of grapes
🍓 : strawberry | raspberry, berry
🫐 : blueberry, blueberries | blackberry, blackcurrant
🍒 : cherry, cherries | cranberry
🍑 : peach | apricot, nectarine, plum
🍐 : pear
🍍 : pineapple
🥝 : kiwi, kiwi fruit | dragon fruit, fig, passion fruit
🥭 : mango | papaya
🍈 : melon | cantaloupe
🥥 : coconut
🍅 : tomato
🥑 : avocado
🍆 : eggplant, aubergine
🥕 : carrot | parsnip, vegetable, vegetables, veggies, basket of vegetables
🌽 : corn, ear of corn, sweetcorn, maize, corn on the cob
🌶 : chili, chili pepper, hot pepper, chilli, jalapeno
🫑 : bell pepper, pepper, green pepper
🥒 : cucumber, pickle, zucchini
🥬 : lettuce, leafy green, cabbage, spinach, bok choy | kale
🥦 : broccoli | cauliflower, artichoke, asparagus
🧄 : garlic
🧅 : onion
🥔 : potato
🍠 : sweet potato, roasted sweet potato, yam
🥜 : peanut, nut, nuts | almond, walnut, hazelnut, pistachio
🌰 : chestnut | acorn
🫘 : beans, bean, kidney beans | lentils, coffee beans
🫛 : pea, peas, pea pod
🫒 : olive
🫜 : beet, beetroot, turnip, root vegetable, radish
🍞 : loaf of bread, bread, loaf, toast, slice of bread, slice of toast
🥐 : croissant
🥖 : baguette, french bread, baguette bread
🥨 : pretzel
🥯 : bagel
🫓 : flatbread, naan, pita, tortilla
🥞 : pancake, stack of pancakes, pancakes | crepe
🧇 : waffle
🧀 : cheese, cheese wedge, piece of cheese, slice of cheese
🍖 : meat on bone, meat, ribs | roast, barbecue, kebab
🍗 : chicken leg, drumstick, poultry leg, fried chicken, roast chicken, chicken drumstick, turkey leg, roast turkey,
  chicken wings
🥩 : steak, cut of meat, raw meat, beef
🥓 : bacon
🍔 : burger, hamburger, cheeseburger, veggie burger
🍟 : fries, french fries, chips
🍕 : pizza, slice of pizza, pizza slice, pepperoni pizza
🌭 : hot dog, hotdog, sausage in a bun | sausage, bratwurst
🥪 : sandwich, club sandwich, panini | sub, toastie
🌮 : taco | nachos, quesadilla
🌯 : burrito, wrap | shawarma, doner
🫔 : tamale
🥙 : gyro, falafel wrap, stuffed flatbread | doner kebab
🧆 : falafel, meatballs
🍳 : fried egg, frying pan, cooking pan, eggs and bacon, omelette, omelet | pan, breakfast, skillet, wok
🥘 : paella, shallow pan of food, casserole | pan of food, risotto, ratatouille
🍲 : soup, stew, bowl of soup, pot of food, hot pot, hotpot, bowl of stew | chili con carne, goulash, borscht, pot
  of soup, cooking pot, cauldron of soup, gumbo, curry soup
🫕 : fondue
🥣 : bowl, cereal, bowl of cereal, porridge, bowl with spoon, oatmeal | empty bowl, yogurt, granola
🥗 : salad, green salad, bowl of salad, caesar salad
🍿 : popcorn, bucket of popcorn
🧈 : butter
🧂 : salt, salt shaker
🥫 : canned food, can of soup, tin can, can
🍱 : bento, bento box, lunch box, lunchbox
🍙 : rice ball, onigiri
🍚 : bowl of rice, rice, cooked rice
🍛 : curry, curry rice | biryani, plate of curry, tikka masala
🍣 : sushi, sushi roll, sushi platter, plate of sushi, sashimi, nigiri
🍤 : fried shrimp, tempura
🥟 : dumpling, gyoza, dumplings, dim sum | pierogi, momo, wonton, spring roll, samosa
🍡 : dango | skewer, shish kebab
🥮 : moon cake, mooncake
🥠 : fortune cookie
🥡 : takeout box, chinese food, takeout | chow mein
🍨 : ice cream, bowl of ice cream, sundae, ice cream sundae, gelato
🍦 : ice cream cone, soft ice cream, ice-cream cone, strawberry ice cream, vanilla ice cream, chocolate ice cream |
  popsicle, ice lolly, frozen yogurt
🍧 : shaved ice
🥛 : milk, glass of milk, glass
🍼 : baby bottle, milk bottle
🍷 : glass of wine, wine, wine glass, red wine, glass of red wine | goblet, chalice, grail
🍸 : cocktail, martini, cocktail glass
🍹 : tropical drink, mai tai, pina colada | punch drink, mojito
🍺 : beer, glass of beer, mug of beer, pint of beer, beer mug, pint, tankard, stein | ale, mead, cider
🍻 : two beers, clinking beer mugs
🥂 : champagne glasses, clinking glasses, toast glasses
🍾 : champagne, bottle of champagne, bottle with popping cork, wine bottle, bottle of wine | prosecco
🥃 : whiskey, whisky, tumbler glass, glass of whiskey | rum, brandy, vodka, bottle of rum
🍶 : sake, bottle of sake
🥤 : soda, cup with straw, soft drink, cola, coke, can of soda | smoothie, milkshake, glass of water, water bottle,
  iced coffee
lemonade > 🥤 : lemonade, glass of lemonade, iced tea
🧃 : juice, juice box, beverage box | orange juice, apple juice, glass of juice, glass of orange juice
🧋 : bubble tea, boba, boba tea
🧉 : mate, yerba mate
🫙 : jar, glass jar | mason jar, pickle jar
🍽 : plate, plate of food, dinner plate, dinner, meal, dish | lunch, food, feast, buffet, banquet, snack, supper
🥄 : spoon, tablespoon
🍴 : fork, cutlery, fork and knife
🥢 : chopsticks
🔪 : knife, kitchen knife, cleaver
🏺 : amphora, vase, urn, clay pot, ancient vase | jug, pitcher, clay jar
"""
