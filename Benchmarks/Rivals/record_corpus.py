"""Made-up JSON Lines for the rivals over records: the same bytes for the same seed.

Statuses of X API v1.1 (3 KB and more, 45 % retweets) or objects of v2, a known share of them commands; and escaped
twins: the same records in ASCII, as streams write them, and now and then a plain character escaped as well.
"""

import json
import pathlib
import random
import re

from setting import is_newer

#: Commands in the shapes that every rival knows by its rule.
COMMANDS = [
    "#buy {n} large lattes @{brand}",
    "@{brand} #Buy {n} mochas please",
    "hey @{brand} can I #buy {n} flat whites? ty",
    "#kaufen {n} Brezeln @{brand}",
    "@{brand} #acheter {n} baguettes svp",
    "#comprar {n} tazas @{brand}",
    "@SMoneyfr #envoyer {n}€ @{person}",
    "@smoneyfr #Envoyer {n},50€ @{person} merci !",
    "@tipdoge tip @{person} {n} DOGE",
    "#donate ${n} @{brand}",
]

#: Posts that only look like one; the rule is right to pass over all but the last two, which a grammar tells apart.
LURES = [
    "#buying lattes @{brand}, café ☕",
    "my order from @{brand} came late again",
    "@{brand} ordered twice, thanks ❤",
    "@{person} tips are fun, said nobody",
    "#buyers guide of the year by @{person} 東京",
    "in order to buy a house you need money, @{person}",
    "#donated to @{brand} last week &amp; you can too",
    "pay @{person} attention, ${n} is a lot",
    "#buy",
    "$AAPL is a #BUY says @{person}",
    "@{person} pay attention now",
]

WORDS = (
    "the rain on our quay was warm today and nobody at market said why so we walked home by river light with friends "
    "heute war es schön am Fluss und wir gingen nach Hause la lluvia café mañana été pluie forêt 東京 雨 ☕ 😊 … &amp;"
).split()
BRANDS = ["harborbeans", "brotkorb77", "petitpain_9", "casa_taza", "riverfund3"]


class Person:
    """Somebody made up, with the `user` of v1.1."""

    def __init__(self, number, chance):
        syllables = ["mi", "la", "or", "ben", "ta", "ko", "ru", "vel", "sha", "no"]
        first, last = ("".join(chance.choices(syllables, k=2)) for _ in range(2))
        self.handle = f"{first}_{last}"[:10] + str(10 + number)
        self.identity = 100_000_000 + number * 7919
        image = f"img.example/profile_images/{number}/{self.handle}_normal.jpeg"
        color = chance.choice(["1DA1F2", "C0DEED", "FF691F"])
        user = {
            "id": self.identity,
            "id_str": str(self.identity),
            "name": f"{first.title()} {last.title()}{chance.choice(['', ' ☕', 'é'])}",
            "screen_name": self.handle,
            "location": "Lower Quay, Port Example",
            "url": f"https://t.example/{self.handle}",
            "description": " ".join(chance.choices(WORDS, k=chance.randint(8, 18))),
            "protected": False,
            "verified": False,
            "followers_count": chance.randrange(5000),
            "friends_count": chance.randrange(900),
            "listed_count": 3,
            "favourites_count": chance.randrange(9000),
            "statuses_count": chance.randrange(90_000),
            "created_at": "Wed Mar 17 09:41:00 +0000 2010",
            "utc_offset": -18000,
            "time_zone": "Eastern Time (US & Canada)",
            "geo_enabled": True,
            "lang": "en",
            "contributors_enabled": False,
            "is_translator": False,
            "is_translation_enabled": False,
            "profile_background_color": color,
            "profile_background_image_url": "http://img.example/images/themes/theme1/bg.png",
            "profile_background_image_url_https": "https://img.example/images/themes/theme1/bg.png",
            "profile_background_tile": False,
            "profile_image_url": f"http://{image}",
            "profile_image_url_https": f"https://{image}",
            "profile_banner_url": f"https://img.example/profile_banners/{self.identity}/1425283200",
            "profile_link_color": color,
            "profile_sidebar_border_color": "C0DEED",
            "profile_sidebar_fill_color": "DDEEF6",
            "profile_text_color": "333333",
            "profile_use_background_image": True,
            "default_profile": False,
            "default_profile_image": False,
            "following": None,
            "follow_request_sent": None,
            "notifications": None,
        }
        self.user = json.dumps(user, ensure_ascii=False, separators=(",", ":")).replace("/", "\\/")


class Corpus:
    """Records of a shape, `v1` or `v2`, of which so many of a thousand are commands."""

    def __init__(self, shape, commands, seed, escaped=False):
        self.planted = []
        self._chance = random.Random(f"{shape} {commands} {seed}")
        self._escapes = random.Random(seed) if escaped else None
        self._people = [Person(number, self._chance) for number in range(500)]
        self._put = self._v1 if shape == "v1" else self._v2
        self._commands = commands / 1000
        self._count = 0

    def line(self):
        """The next record, with its line feed."""
        chance = self._chance
        self._count += 1
        identity = 1_800_000_000_000_000_000 + self._count * 4_194_304
        author, other = chance.sample(self._people, 2)
        choice = chance.random()
        is_retweet = False
        if choice < self._commands:
            self.planted.append(str(identity))
            text = self._filled(COMMANDS, other)
        elif chance.random() < 0.04:
            text = self._filled(LURES, other)
        else:
            text = " ".join(chance.choices(WORDS, k=chance.randint(6, 22)))
            if chance.random() < 0.4:
                text = f"@{other.handle} {text}" if chance.random() < 0.5 else f"{text} #{chance.choice(WORDS[:20])}"
            is_retweet = chance.random() < 0.45
        line = self._put(identity, author, other, text, is_retweet) + "\n"
        return self._escaped(line) if self._escapes else line

    def _filled(self, templates, other):
        chance = self._chance
        template = chance.choice(templates)
        return template.format(n=chance.randint(2, 99), brand=chance.choice(BRANDS), person=other.handle)

    def _v1(self, identity, author, other, text, is_retweet):
        inner = ""
        if is_retweet:
            inner = f'"retweeted_status":{self._v1(identity - 4096, other, author, text, False)},'
            text = f"RT @{other.handle}: {text}"[:139] + "…"
        hashtags = [
            {"text": tag[1], "indices": [tag.start(), tag.end()]} for tag in re.finditer(r"(?<!\w)#(\w+)", text)
        ]
        somebody = {"name": "Somebody", "id": 500, "id_str": "500"}
        mentions = [
            {"screen_name": name[1], **somebody, "indices": [name.start(), name.end()]}
            for name in re.finditer(r"@(\w+)", text)
        ]
        entities = {"hashtags": hashtags, "symbols": [], "urls": [], "user_mentions": mentions}
        return (
            f'{{"created_at":"Mon Mar 02 08:00:00 +0000 2015","id":{identity},"id_str":"{identity}",'
            f'"text":{_json(text)},"source":"<a href=\\"http:\\/\\/chirper.example\\/phone\\" rel=\\"nofollow\\">'
            'Chirper<\\/a>","truncated":false,'
            '"in_reply_to_status_id":null,"in_reply_to_status_id_str":null,"in_reply_to_user_id":null,'
            '"in_reply_to_user_id_str":null,"in_reply_to_screen_name":null,'
            f'"user":{author.user},"geo":null,"coordinates":null,"place":null,"contributors":null,{inner}'
            f'"is_quote_status":false,"retweet_count":{self._count % 57},"favorite_count":{self._count % 91},'
            f'"entities":{_json(entities)},"favorited":false,"retweeted":false,"possibly_sensitive":false,'
            '"filter_level":"low","lang":"en","timestamp_ms":"1425283200000"}'
        )

    def _v2(self, identity, author, other, text, is_retweet):
        if is_retweet:
            text = f"RT @{other.handle}: {text}"
        mentions = [
            {"start": name.start(), "end": name.end(), "username": name[1], "id": "500"}
            for name in re.finditer(r"@(\w+)", text)
        ]
        entities = f'"entities":{_json({"mentions": mentions})},' if mentions else ""
        return (
            f'{{"author_id":"{author.identity}","conversation_id":"{identity}","created_at":"2024-03-02T08:00:00.000Z",'
            f'"edit_history_tweet_ids":["{identity}"],{entities}"id":"{identity}","lang":"en","possibly_sensitive":false,'
            f'"public_metrics":{{"retweet_count":{self._count % 57},"reply_count":0,"like_count":3,"quote_count":0,'
            '"bookmark_count":0,"impression_count":41},"reply_settings":"everyone","source":"Chirper for Phones",'
            f'"text":{_json(text)}}}'
        )

    def _escaped(self, line):
        """The same record in ASCII, and one character of twelve of its text as an escape, in either case."""
        escapes = self._escapes

        def escape(character):
            code = character.encode("utf-16-be").hex()
            code = code.upper() if escapes.random() < 0.5 else code
            return "".join(f"\\u{code[place : place + 4]}" for place in range(0, len(code), 4))

        def text(found):
            pieces = re.findall(r"\\.|[^\\]", found[2])
            written = (escape(p) if len(p) == 1 and escapes.random() < 1 / 12 else p for p in pieces)
            return f'{found[1]}{"".join(written)}"'

        line = re.sub(r'("text":")((?:[^"\\]|\\.)*)"', text, line)
        return re.sub(r"[^\x00-\x7f]|[<>&']", lambda found: escape(found[0]), line)


def _json(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write(path, shape, commands, seed, megabytes, escaped):
    """Writes the file, in large blocks, unless it is there; returns the ids of its commands."""
    planted = path.with_suffix(".planted")
    if is_newer(planted, [pathlib.Path(__file__)]):
        corpus, block, size = Corpus(shape, commands, seed, escaped), [], 0
        with path.open("wb", buffering=0) as file:
            while size < megabytes * 1_000_000:
                block.append(corpus.line().encode())
                size += len(block[-1])
                if len(block) == 4000:
                    file.write(b"".join(block))
                    block = []
            file.write(b"".join(block))
        planted.write_text("\n".join(corpus.planted))
    return planted.read_text().split()
