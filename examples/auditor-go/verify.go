package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"

	"golang.org/x/mod/sumdb/tlog"
)

const format = "throughline-export/1"

// What an event's envelope says, as far as it is looked at.
type envelope struct {
	OccurredAt          string `json:"occurredAt"`
	OccurredAtPrecision string `json:"occurredAtPrecision"`
	Actor               struct {
		ID   string `json:"id"`
		Role string `json:"role"`
	} `json:"actor"`
	PatientID       *string `json:"patientId"`
	EpisodeID       *string `json:"episodeId"`
	PolicyVersionID *string `json:"policyVersionId"`
}

// What a payload names, as far as it is looked at.
type names struct {
	EpisodeID       any `json:"episodeId"`
	ReferralID      any `json:"referralId"`
	PolicyVersionID any `json:"policyVersionId"`
}

type stream struct {
	id        string
	partition int64
	partly    bool
	head      head
	read      int64
	leaf      tlog.Hash
}

type reading struct {
	trusted  []publicKey
	inFile   []publicKey
	header   *line
	limited  bool
	seals    []*seal
	streams  []*stream
	byID     map[string]*stream
	adopted  map[string]bool
	schemas  map[string]bool
	named    []string
	knownAs  map[string]int
	policies []string
	events   []string
	outside  []string
	page     string
	last     *line
}

// verify goes through a file once. Without trusted keys those of the file are taken.
func verify(file *bufio.Reader, trusted []publicKey) (*reading, error) {
	r := &reading{
		trusted: trusted,
		byID:    map[string]*stream{}, adopted: map[string]bool{}, schemas: map[string]bool{}, knownAs: map[string]int{},
	}
	return r, readLines(file, r.take)
}

func (r *reading) take(l *line) error {
	if r.last == nil {
		if l.Kind != "header" || l.Format != format {
			return wrong(1, "it does not begin with a header of %s", format)
		}
		r.header, r.last = l, l
		r.limited = l.Reach.Sites != any("*") || l.Reach.EpisodeIDs != nil
		r.name(1, "episode-"+l.EpisodeID, "aftercare-"+l.EpisodeID, "patient-"+l.PatientID)
		return nil
	}
	if l.Kind == "header" || rankOf(l.Kind) < rankOf(r.last.Kind) {
		return wrong(l.Line, "a %s does not belong there", l.Kind)
	}
	err := r.takeKind(l)
	r.last = l
	return err
}

func (r *reading) takeKind(l *line) error {
	switch l.Kind {
	case "key":
		key, err := publicKeyIn(l.Vkey)
		if err != nil || !strings.HasPrefix(l.Vkey, "throughline/"+r.header.Cluster+"/") {
			return wrong(l.Line, "it is no key of this log")
		}
		r.inFile = append(r.inFile, key)
	case "seal":
		return r.takeSeal(l)
	case "schema":
		if l.Version == nil {
			return wrong(l.Line, "the schema has no version")
		}
		name := schemaName(l.Type, *l.Version)
		if r.schemas[name] {
			return wrong(l.Line, "the schema is there twice")
		}
		r.schemas[name] = true
	case "stream":
		return r.takeStream(l)
	case "policy", "event":
		return r.takeEvent(l)
	case "page":
		return r.takePage(l)
	case "end":
		if r.page == "" || l.Policies != len(r.policies) || l.Events != len(r.events) {
			return wrong(l.Line, "the last line counts other lines than there are")
		}
	}
	return nil
}

func schemaName(kind string, version int64) string { return fmt.Sprintf("%s/%d", kind, version) }

func (r *reading) takeSeal(l *line) error {
	keys := r.trusted
	if len(keys) == 0 {
		keys = r.inFile
	}
	if r.sealOf(l.Partition) != nil {
		return wrong(l.Line, "the seal of partition %d is there twice", l.Partition)
	}
	opened, err := openSeal(r.header.Cluster, l, keys)
	if err != nil {
		return wrong(l.Line, "the seal of partition %d is not trusted: %v", l.Partition, err)
	}
	r.seals = append(r.seals, opened)
	return nil
}

func (r *reading) sealOf(partition int64) *seal {
	for _, one := range r.seals {
		if one.partition == partition {
			return one
		}
	}
	return nil
}

func (r *reading) takeStream(l *line) error {
	seal := r.sealOf(l.Partition)
	if seal == nil {
		return wrong(l.Line, "there is no seal of partition %d in front of it", l.Partition)
	}
	if last := len(r.streams) - 1; last >= 0 {
		before := r.streams[last]
		if before.partition > l.Partition || (before.partition == l.Partition && lessUnits(l.StreamID, before.id)) {
			return wrong(l.Line, "%s is not where it belongs", l.StreamID)
		}
	}
	if r.byID[l.StreamID] != nil {
		return wrong(l.Line, "%s is there twice", l.StreamID)
	}
	found := &stream{id: l.StreamID, partition: l.Partition, partly: l.Version == nil}
	if !found.partly {
		head, err := seal.headOf(l)
		if err != nil {
			return wrong(l.Line, "it is not proved where %s ended: %v", l.StreamID, err)
		}
		if head.version != *l.Version {
			return wrong(l.Line, "%s ended at version %d, and the file has it end at %d", l.StreamID, head.version, *l.Version)
		}
		found.head = head
	}
	r.streams = append(r.streams, found)
	r.byID[l.StreamID] = found
	return nil
}

// lessUnits compares as ECMAScript does: by UTF-16 code units.
func lessUnits(one, other string) bool {
	a, b := utf16.Encode([]rune(one)), utf16.Encode([]rune(other))
	for i := 0; i < len(a) && i < len(b); i++ {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return len(a) < len(b)
}

func (r *reading) takeEvent(l *line) error {
	last := r.last
	if last.Kind == l.Kind && (last.Partition > l.Partition || (last.Partition == l.Partition && last.Sequence >= l.Sequence)) {
		return wrong(l.Line, "%d:%d is not in the order of the log", l.Partition, l.Sequence)
	}
	seal := r.sealOf(l.Partition)
	if seal == nil {
		return wrong(l.Line, "there is no seal of partition %d in front of it", l.Partition)
	}
	leaf, err := seal.leafOf(l)
	if err != nil {
		return wrong(l.Line, "at %d:%d another event was sealed, or none", l.Partition, l.Sequence)
	}
	stream := r.byID[l.StreamID]
	if stream == nil || stream.partition != l.Partition {
		return wrong(l.Line, "%d:%d is of no stream of the file", l.Partition, l.Sequence)
	}
	if l.StreamVersion <= stream.read || (!stream.partly && l.StreamVersion != stream.read+1) {
		return wrong(l.Line, "%s goes on with version %d behind %d", l.StreamID, l.StreamVersion, stream.read)
	}
	stream.read, stream.leaf = l.StreamVersion, leaf
	if !r.schemas[schemaName(l.Type, l.SchemaVersion)] {
		return wrong(l.Line, "there is no schema of %s version %d", l.Type, l.SchemaVersion)
	}
	var said envelope
	var naming names
	if json.Unmarshal([]byte(l.Meta), &said) != nil || json.Unmarshal([]byte(l.Payload), &naming) != nil {
		return wrong(l.Line, "the event is not JSON")
	}
	if l.Kind == "policy" {
		if err := r.takePolicy(l, naming); err != nil {
			return err
		}
		r.policies = append(r.policies, entry(l, said))
		return nil
	}
	if err := r.takeRecorded(l, said, naming); err != nil {
		return err
	}
	r.events = append(r.events, entry(l, said))
	return nil
}

func (r *reading) takePolicy(l *line, naming names) error {
	if !strings.HasPrefix(l.StreamID, "site-policy-") {
		return wrong(l.Line, "%s is not the policy of a site", l.StreamID)
	}
	if version, ok := naming.PolicyVersionID.(string); ok {
		if at := strings.LastIndex(version, "@"); at >= 0 && l.StreamID == "site-policy-"+version[:at] {
			r.adopted[version] = true
		}
	}
	return nil
}

func (r *reading) takeRecorded(l *line, said envelope, naming names) error {
	own := l.StreamID == "episode-"+r.header.EpisodeID
	if !is(said.PatientID, r.header.PatientID) || (own && !is(said.EpisodeID, r.header.EpisodeID)) {
		return wrong(l.Line, "%s version %d is of another patient or episode", l.StreamID, l.StreamVersion)
	}
	if said.PolicyVersionID != nil && !r.adopted[*said.PolicyVersionID] {
		return wrong(l.Line, "the policy %s is missing", *said.PolicyVersionID)
	}
	if id, ok := naming.EpisodeID.(string); ok {
		r.name(l.Line, "episode-"+id, "aftercare-"+id)
	}
	if id, ok := naming.ReferralID.(string); ok {
		r.name(l.Line, "referral-"+id)
	}
	return nil
}

func is(value *string, wanted string) bool { return value != nil && *value == wanted }

// name notes the streams that the record names, and in which line.
func (r *reading) name(line int, ids ...string) {
	for _, id := range ids {
		if r.knownAs[id] == 0 {
			r.knownAs[id] = line
			r.named = append(r.named, id)
		}
	}
}

func (r *reading) takePage(l *line) error {
	if r.page != "" {
		return wrong(l.Line, "the page is there twice")
	}
	for _, one := range r.streams {
		if one.partly {
			continue
		}
		if one.read != one.head.version || one.leaf != one.head.leaf {
			return wrong(l.Line, "%s has %d events, and the file has them up to %d", one.id, one.head.version, one.read)
		}
	}
	own := r.byID["episode-"+r.header.EpisodeID]
	if own == nil || own.partly || own.read == 0 {
		return wrong(l.Line, "the episode's own stream is not shown from its beginning to its end")
	}
	for _, id := range r.named {
		if r.byID[id] == nil {
			r.outside = append(r.outside, id)
		}
	}
	if len(r.outside) > 0 && !r.limited {
		return wrong(l.Line, "%s is named in line %d and is missing", r.outside[0], r.knownAs[r.outside[0]])
	}
	if l.Text != r.pageMade() {
		return wrong(l.Line, "the page is not the one that these events make")
	}
	r.page = l.Text
	return nil
}

func entry(l *line, said envelope) string {
	policy := "none"
	if said.PolicyVersionID != nil {
		policy = *said.PolicyVersionID
	}
	return fmt.Sprintf("%s  %s  (%d:%d)\n  %s version %d, occurred %s (%s), by %s %s, under policy %s\n  %s\n",
		l.RecordedAt, l.Type, l.Partition, l.Sequence,
		l.StreamID, l.StreamVersion, said.OccurredAt, said.OccurredAtPrecision, said.Actor.Role, said.Actor.ID, policy, l.Payload)
}

func (r *reading) pageMade() string {
	lines := []string{
		fmt.Sprintf("Treatment episode %s of patient %s", r.header.EpisodeID, r.header.PatientID),
		"42 CFR part 2 prohibits unauthorized use or disclosure of these records.", "",
	}
	for _, one := range r.seals {
		lines = append(lines, fmt.Sprintf("Sealed in partition %d up to %d", one.partition, one.size))
	}
	lines = append(lines, "", "Streams")
	for _, one := range r.streams {
		lines = append(lines, "  "+one.id+": "+one.inWords())
	}
	lines = append(lines, "", fmt.Sprintf("Policies: %d entries", len(r.policies)))
	lines = append(lines, r.policies...)
	lines = append(lines, fmt.Sprintf("Record: %d events", len(r.events)))
	return strings.Join(append(lines, r.events...), "\n")
}

func (s *stream) inWords() string {
	if s.partly {
		return "shown in part"
	}
	if s.head.version == 0 {
		return "never begun"
	}
	return fmt.Sprintf("complete, %d events", s.head.version)
}

func (r *reading) print() {
	fmt.Printf("Verified: episode %s of patient %s in log %s\n", r.header.EpisodeID, r.header.PatientID, r.header.Cluster)
	fmt.Printf("%d events of the record and %d of policies, each as it was sealed\n", len(r.events), len(r.policies))
	for _, one := range r.seals {
		fmt.Printf("  partition %d, sealed up to %d\n", one.partition, one.size)
	}
	for _, one := range r.streams {
		fmt.Printf("  %s: %s\n", printable(one.id), one.inWords())
	}
	for _, id := range r.outside {
		fmt.Printf("  %s: named, and outside of what was shown\n", printable(id))
	}
	if r.header.Unsealed > 0 {
		fmt.Printf("The file says that %d more events were recorded and not sealed yet.\n", r.header.Unsealed)
	}
	fmt.Println("Payloads were not held against their schemas: this program has no JSON Schema.")
}

// printable does nothing to a terminal.
func printable(text string) string {
	var out strings.Builder
	for _, character := range text {
		if character == '\n' || (unicode.IsPrint(character) && character != unicode.ReplacementChar) {
			out.WriteRune(character)
		} else {
			fmt.Fprintf(&out, `\u%04x`, character)
		}
	}
	return out.String()
}
