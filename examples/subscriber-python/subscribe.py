#!/usr/bin/env python3
"""Reads Throughline's topic from its beginning, proves that nothing is missing, and validates every payload.

What a subscriber of any language has to do, and no more:

- read every partition of the topic by itself, from the first offset on (no consumer group is needed);
- keep the last sequence of each partition: the next event is `last + 1`. A lower one was delivered before: drop it.
  A higher one is a gap: stop, because something is missing. Offsets say nothing about completeness;
- validate the payload against the schema that the message names in `ce_dataschema`.

Messages are CloudEvents 1.0 in the binary mode of the Kafka binding.
"""

import argparse
import json
import pathlib
import sys
import time

from confluent_kafka import Consumer, KafkaError, KafkaException, TopicPartition
from jsonschema import Draft202012Validator

SCHEMAS_AT = "https://throughline.invalid/schemas/"
EXAMPLE = """example:
  python subscribe.py --brokers 127.0.0.1:9092
  python subscribe.py --brokers kafka:9093 --client security.protocol=SASL_SSL --client sasl.mechanism=PLAIN \\
                      --client sasl.username=research --client sasl.password=... --checkpoint positions.json --follow"""


class Wrong(Exception):
    """Something that a subscriber must not pass over."""


class Schemas:
    """Validators by the address that messages name, from a folder that mirrors it. Each is compiled once."""

    def __init__(self, folder):
        self.folder = folder
        self.validators = {}

    def errors(self, address, payload):
        if address not in self.validators:
            if not address.startswith(SCHEMAS_AT):
                raise Wrong(f"The schema {address} is not one of Throughline's.")
            file = self.folder / address[len(SCHEMAS_AT):]
            if not file.is_file():
                raise Wrong(f"There is no {file}: this subscriber knows nothing of that type and version. Get the newer schemas.")
            self.validators[address] = Draft202012Validator(json.loads(file.read_text("utf-8")))
        return [error.json_path for error in self.validators[address].iter_errors(payload)]


class Position:
    """How far a partition has been read, by sequence."""

    def __init__(self, partition, last):
        self.partition = partition
        self.last = last
        self.repeated = 0

    def takes(self, sequence):
        """Whether the event is the next one. Raises Wrong at a gap."""
        if sequence <= self.last:
            self.repeated += 1
            return False
        if sequence > self.last + 1:
            raise Wrong(
                f"Partition {self.partition} goes on with sequence {sequence} after {self.last}: "
                f"{sequence - self.last - 1} event(s) are missing. Do not go on; ask the operators of the log."
            )
        self.last = sequence
        return True


def attributes_of(message):
    """The CloudEvents attributes of a message; None when it is none of the log's."""
    headers = {name: value.decode("utf-8") for name, value in message.headers() or [] if value is not None}
    if headers.get("ce_specversion") != "1.0" or "ce_sequence" not in headers:
        return None
    return headers


def take(message, positions, schemas, counts, sources):
    attributes = attributes_of(message)
    if attributes is None:
        counts["foreign"] += 1
        print(f"Not an event of the log: partition {message.partition()}, offset {message.offset()}", file=sys.stderr)
        return
    if int(attributes["ce_partition"]) != message.partition():
        raise Wrong(f"An event of partition {attributes['ce_partition']} is in partition {message.partition()} of the topic.")
    sources.add(attributes["ce_source"])
    if len(sources) > 1:
        raise Wrong(f"The topic holds events of more than one log: {', '.join(sorted(sources))}.")
    if not positions[message.partition()].takes(int(attributes["ce_sequence"])):
        return
    faults = schemas.errors(attributes["ce_dataschema"], json.loads(message.value()))
    if faults:
        place = f"{message.partition()}:{attributes['ce_sequence']}"
        raise Wrong(f"The {attributes['ce_type']} at {place} breaks {attributes['ce_dataschema']} at {', '.join(faults)}.")
    counts["events"] += 1


class Progress:
    """A line that is written over on a terminal, a line every ten seconds otherwise."""

    def __init__(self):
        self.terminal = sys.stderr.isatty()
        self.next = time.monotonic() + self.pause()

    def pause(self):
        return 0.2 if self.terminal else 10

    def say(self, done, total):
        if time.monotonic() < self.next:
            return
        self.next = time.monotonic() + self.pause()
        text = f"{done:,} of about {total:,} messages"
        print(f"\r\x1b[K{text}" if self.terminal else text, end="" if self.terminal else "\n", file=sys.stderr, flush=True)

    def done(self):
        if self.terminal:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def read(consumer, topic, positions, schemas, follow):
    """Reads every partition up to where it ended at the start; goes on from there when following."""
    ends = {partition: consumer.get_watermark_offsets(TopicPartition(topic, partition)) for partition in positions}
    consumer.assign([TopicPartition(topic, partition, low) for partition, (low, _) in ends.items()])
    waiting = {partition for partition, (low, high) in ends.items() if high > low}
    total = sum(high - low for low, high in ends.values())
    counts, sources, progress, seen = {"events": 0, "foreign": 0}, set(), Progress(), 0
    while waiting or follow:
        message = consumer.poll(1.0)
        if message is None:
            continue
        if message.error():
            if message.error().code() == KafkaError._PARTITION_EOF:
                continue
            raise KafkaException(message.error())
        take(message, positions, schemas, counts, sources)
        seen += 1
        progress.say(seen, total)
        if message.offset() + 1 >= ends[message.partition()][1]:
            waiting.discard(message.partition())
    progress.done()
    return counts


def arguments():
    here = pathlib.Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n", 1)[0], epilog=EXAMPLE, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--brokers", default="127.0.0.1:9092", help="host:port, separated by commas (default %(default)s)")
    parser.add_argument("--topic", default="throughline.log.v1", help="default %(default)s")
    parser.add_argument("--schemas", type=pathlib.Path, default=here / "../../docs/schemas", help="folder of the published schemas")
    parser.add_argument("--checkpoint", type=pathlib.Path, help="file that keeps the positions: go on where the last run ended")
    parser.add_argument("--follow", action="store_true", help="do not end at the end of the topic")
    parser.add_argument("--client", action="append", default=[], metavar="KEY=VALUE", help="a setting of librdkafka, such as security.protocol=SSL")
    return parser.parse_args()


def partitions_of(consumer, topic):
    found = consumer.list_topics(topic, timeout=15).topics[topic]
    if found.error:
        raise Wrong(f"There is no topic {topic} that this client may read: {found.error}. Name another one with --topic.")
    return sorted(found.partitions)


def main():
    options = arguments()
    settings = dict(setting.split("=", 1) for setting in options.client)
    consumer = Consumer(
        {
            "bootstrap.servers": options.brokers,
            # The client wants a name for a group even where, as here, partitions are assigned by hand and no offset is committed.
            "group.id": "throughline-subscriber-python",
            "enable.auto.commit": False,
            # A position that the topic no longer holds is an error, never a silent jump.
            "auto.offset.reset": "error",
            **settings,
        }
    )
    known = json.loads(options.checkpoint.read_text()) if options.checkpoint and options.checkpoint.exists() else {}
    positions = {}
    try:
        positions = {p: Position(p, known.get(str(p), 0)) for p in partitions_of(consumer, options.topic)}
        counts = read(consumer, options.topic, positions, Schemas(options.schemas), options.follow)
    except (Wrong, KafkaException) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        consumer.close()
        if options.checkpoint and positions:
            options.checkpoint.write_text(json.dumps({str(p): position.last for p, position in positions.items()}))
    repeated = sum(position.repeated for position in positions.values())
    for position in positions.values():
        print(f"partition {position.partition}: complete up to sequence {position.last}")
    print(f"{counts['events']} events, each valid; {repeated} known already and dropped; {counts['foreign']} messages that are not the log's")
    return 0


if __name__ == "__main__":
    sys.exit(main())
