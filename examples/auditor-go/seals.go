package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A public key counts for every partition of a log; each has a name of its own for it.
type publicKey = ed25519.PublicKey

// readKeys reads verifier keys, name+keyid+key: one a line, or as /seals/keys answers them.
func readKeys(file string) ([]publicKey, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var answer struct {
		Vkeys []string `json:"vkeys"`
	}
	if err := json.Unmarshal(text, &answer); err != nil {
		answer.Vkeys = strings.Fields(string(text))
	}
	var keys []publicKey
	for _, vkey := range answer.Vkeys {
		key, err := publicKeyIn(vkey)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		keys = append(keys, key)
	}
	if len(keys) == 0 {
		return nil, fmt.Errorf("%s: there is no key in it", file)
	}
	return keys, nil
}

func publicKeyIn(vkey string) (publicKey, error) {
	if _, err := note.NewVerifier(vkey); err != nil {
		return nil, fmt.Errorf("%q is not a public key in the form name+keyid+key", vkey)
	}
	encoded := vkey[strings.Index(vkey, "+")+1:]
	material, err := base64.StdEncoding.DecodeString(encoded[strings.Index(encoded, "+")+1:])
	if err != nil || len(material) != 1+ed25519.PublicKeySize {
		return nil, fmt.Errorf("%q is not an Ed25519 key", vkey)
	}
	return material[1:], nil
}

// A seal that holds: what a partition was when it was signed.
type seal struct {
	partition int64
	size      int64
	root      tlog.Hash
	heads     tlog.Hash
}

const buckets = 65536

var checkpointForm = regexp.MustCompile(`^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n$`)

// openSeal verifies both notes of a partition.
func openSeal(cluster string, l *line, keys []publicKey) (*seal, error) {
	origin := fmt.Sprintf("throughline/%s/%d", cluster, l.Partition)
	var verifiers []note.Verifier
	known := map[string]bool{}
	for _, key := range keys {
		vkey, err := note.NewEd25519VerifierKey(origin, key)
		if err != nil {
			return nil, err
		}
		verifier, err := note.NewVerifier(vkey)
		if err != nil {
			return nil, err
		}
		if !known[vkey] {
			verifiers = append(verifiers, verifier)
		}
		known[vkey] = true
	}
	size, root, err := openCheckpoint(l.Checkpoint, origin, verifiers)
	if err != nil {
		return nil, err
	}
	width, heads, err := openCheckpoint(l.Heads, fmt.Sprintf("%s/heads/%d", origin, size), verifiers)
	if err != nil {
		return nil, err
	}
	if width != buckets {
		return nil, fmt.Errorf("the tree of stream heads has %d leaves", width)
	}
	return &seal{l.Partition, size, root, heads}, nil
}

func openCheckpoint(signed, origin string, verifiers []note.Verifier) (int64, tlog.Hash, error) {
	opened, err := note.Open([]byte(signed), note.VerifierList(verifiers...))
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	parts := checkpointForm.FindStringSubmatch(opened.Text)
	if parts == nil || parts[1] != origin {
		return 0, tlog.Hash{}, fmt.Errorf("it is not a checkpoint of %s", origin)
	}
	size, err := strconv.ParseInt(parts[2], 10, 64)
	if err != nil {
		return 0, tlog.Hash{}, err
	}
	root, err := tlog.ParseHash(parts[3])
	return size, root, err
}

// leafOf proves that an event was sealed at its place.
func (s *seal) leafOf(l *line) (tlog.Hash, error) {
	leaf := tlog.RecordHash(canonicalBytes(l))
	proof, err := hashes(l.Proof)
	if err != nil {
		return leaf, err
	}
	return leaf, tlog.CheckRecord(proof, s.size, s.root, l.Sequence-1, leaf)
}

// canonicalBytes are what a leaf is made of: docs/seals.md.
func canonicalBytes(l *line) []byte {
	out := []byte("throughline event 1\n")
	number := func(value int64) string { return strconv.FormatInt(value, 10) }
	for _, field := range []string{
		number(l.Partition), number(l.Sequence), l.StreamID, number(l.StreamVersion), l.EventID, l.Type,
		number(l.SchemaVersion), l.RecordedAt, l.CommandID, l.Meta, l.Payload,
	} {
		out = binary.BigEndian.AppendUint32(out, uint32(len(field)))
		out = append(out, field...)
	}
	return out
}

// A head is where a stream ended; version 0: there was none.
type head struct {
	version int64
	leaf    tlog.Hash
}

const entryLength = 32 + 8 + 32

// headOf proves where a stream ended.
func (s *seal) headOf(l *line) (head, error) {
	key := sha256.Sum256([]byte(l.StreamID))
	index := binary.BigEndian.Uint16(key[:])
	bucket, err := base64.StdEncoding.Strict().DecodeString(l.Bucket)
	if err != nil {
		return head{}, err
	}
	proof, err := hashes(l.Proof)
	if err != nil {
		return head{}, err
	}
	if err := tlog.CheckRecord(proof, buckets, s.heads, int64(index), tlog.RecordHash(bucket)); err != nil {
		return head{}, err
	}
	if len(bucket)%entryLength != 0 {
		return head{}, fmt.Errorf("the bucket is not whole entries")
	}
	found, last := head{}, ""
	for ; len(bucket) > 0; bucket = bucket[entryLength:] {
		here := string(bucket[:32])
		if here <= last || binary.BigEndian.Uint16(bucket) != index {
			return head{}, fmt.Errorf("the bucket is not in order")
		}
		if last = here; here == string(key[:]) {
			found = head{int64(binary.BigEndian.Uint64(bucket[32:])), tlog.Hash(bucket[40:72])}
		}
	}
	return found, nil
}

func hashes(encoded []string) ([]tlog.Hash, error) {
	var decoded []tlog.Hash
	for _, one := range encoded {
		hash, err := tlog.ParseHash(one)
		if err != nil {
			return nil, err
		}
		decoded = append(decoded, hash)
	}
	return decoded, nil
}
