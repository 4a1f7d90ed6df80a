"""Made-up posts for the tests and the costs of Spark: the same for the same seed."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

NAMES = ["mira_quay41", "tol_venn07", "ada_brook12", "jun_oster88", "pia_lund300"]
COMMANDS = [
    "#buy {n} large lattes @beanhouse",
    "@beanhouse #Buy a mocha please 😊",
    "#buy {n} unicorn pies\r@beanhouse",
    "@SMoneyfr #envoyer {n}€ @{name}",
    "don't #buy mocha @beanhouse",
    "#kaufen {n} Brezeln\u2028@brotkorb",
    "#buy latte\t@beanhouse\u0085now",
]
WORDS = (
    "the rain on our quay was warm today and nobody at market said why #buying or $AAPL matter, café ☕ 東"
).split()


def texts(count: int, seed: int, commands: float) -> Iterator[str]:
    """Yields texts, of which the share `commands` are commands."""
    chance = random.Random(seed)
    for _ in range(count):
        if chance.random() < commands:
            yield chance.choice(COMMANDS).format(n=chance.randint(2, 99), name=chance.choice(NAMES))
        else:
            yield " ".join(chance.choices(WORDS, k=chance.randint(3, 18)))


def records(count: int, seed: int, commands: float) -> Iterator[bytes]:
    """Yields X API v2 objects, each with its line feed."""
    for number, text in enumerate(texts(count, seed, commands)):
        identity = str(1_800_000_000_000_000_000 + seed * 10_000_000 + number)
        post = {
            "id": identity,
            "author_id": str(500_000 + number % 97),
            "created_at": "2024-03-02T08:00:00.000Z",
            "edit_history_tweet_ids": [identity],
            "lang": "en",
            "public_metrics": {"retweet_count": number % 57, "reply_count": 0, "like_count": 3, "quote_count": 0},
            "text": text,
        }
        yield json.dumps(post, ensure_ascii=bool(number % 3)).encode() + b"\n"
