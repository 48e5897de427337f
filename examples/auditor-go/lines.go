package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// A fault is the first thing that is wrong with a file.
type fault struct {
	line int
	what string
}

func (f *fault) Error() string { return fmt.Sprintf("line %d: %s", f.line, f.what) }

func wrong(line int, format string, values ...any) error {
	return &fault{line, fmt.Sprintf(format, values...)}
}

var place = []string{"line", "before", "kind"}
var row = []string{"partition", "sequence", "streamId", "streamVersion", "eventId", "type", "schemaVersion", "recordedAt", "commandId", "meta", "payload", "proof"}

// The kinds of lines in the order in which they come, with their fields.
var kinds = []struct {
	name   string
	fields []string
}{
	{"header", []string{"format", "cluster", "episodeId", "patientId", "exportedAt", "exportedBy", "reach", "unsealed", "notice"}},
	{"key", []string{"vkey"}},
	{"seal", []string{"partition", "sealedAt", "checkpoint", "heads"}},
	{"schema", []string{"type", "version", "schema"}},
	{"stream", []string{"partition", "streamId", "version", "bucket", "proof"}},
	{"policy", row},
	{"event", row},
	{"page", []string{"text"}},
	{"end", []string{"policies", "events"}},
}

func rankOf(kind string) int {
	for rank, one := range kinds {
		if one.name == kind {
			return rank
		}
	}
	return -1
}

// A line with the fields of every kind; those of other kinds are empty.
type line struct {
	Line   int    `json:"line"`
	Before string `json:"before"`
	Kind   string `json:"kind"`

	Format    string `json:"format"`
	Cluster   string `json:"cluster"`
	EpisodeID string `json:"episodeId"`
	PatientID string `json:"patientId"`
	Reach     struct {
		Sites      any      `json:"sites"`
		EpisodeIDs []string `json:"episodeIds"`
	} `json:"reach"`
	Unsealed int `json:"unsealed"`

	Vkey       string `json:"vkey"`
	Checkpoint string `json:"checkpoint"`
	Heads      string `json:"heads"`

	Partition     int64    `json:"partition"`
	Sequence      int64    `json:"sequence"`
	StreamID      string   `json:"streamId"`
	StreamVersion int64    `json:"streamVersion"`
	EventID       string   `json:"eventId"`
	Type          string   `json:"type"`
	SchemaVersion int64    `json:"schemaVersion"`
	RecordedAt    string   `json:"recordedAt"`
	CommandID     string   `json:"commandId"`
	Meta          string   `json:"meta"`
	Payload       string   `json:"payload"`
	Proof         []string `json:"proof"`

	Version *int64 `json:"version"`
	Bucket  string `json:"bucket"`

	Text     string `json:"text"`
	Policies int    `json:"policies"`
	Events   int    `json:"events"`
}

// readLines hands on each line that stands where it belongs and is linked to the one before. A wrong link blames the line before it, unless the
// next link says that this line was changed.
func readLines(file *bufio.Reader, take func(*line) error) error {
	number, before := 0, ""
	var waiting *line
	var digest string
	linked := true
	for {
		text, err := file.ReadBytes('\n')
		if err == io.EOF && len(text) == 0 {
			break
		}
		number++
		if err == io.EOF {
			return wrong(number, "the file ends in the middle of the line")
		}
		if err != nil {
			return err
		}
		if waiting != nil {
			if !linked {
				changed := number - 1
				if next, err := parseLine(text, number); err == nil && next.Before == digest {
					changed = number - 2
				}
				return wrong(changed, "the line is not the one that was written")
			}
			if err := take(waiting); err != nil {
				return err
			}
			if waiting.Kind == "end" {
				return wrong(number, "something stands behind the last line")
			}
		}
		parsed, err := parseLine(text, number)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(text)
		digest = base64.StdEncoding.EncodeToString(sum[:])
		waiting, linked, before = parsed, parsed.Before == before, digest
	}
	if !linked {
		return wrong(number, "the line is not the one that was written")
	}
	if waiting == nil || waiting.Kind != "end" {
		return wrong(number+1, "the file ends before its last line")
	}
	return take(waiting)
}

func parseLine(text []byte, number int) (*line, error) {
	content := bytes.TrimSuffix(text, []byte("\n"))
	fields, err := writtenAs(content)
	if err != nil {
		return nil, wrong(number, "the line is not JSON as it is written: %v", err)
	}
	parsed := &line{}
	if err := json.Unmarshal(content, parsed); err != nil {
		return nil, wrong(number, "the line is not a line of an export: %v", err)
	}
	if parsed.Line != number {
		return nil, wrong(number, "another line stands where this one belongs, or none")
	}
	rank := rankOf(parsed.Kind)
	if rank < 0 || !slices.Equal(fields, slices.Concat(place, kinds[rank].fields)) {
		return nil, wrong(number, "the line does not have the fields of an export's line")
	}
	return parsed, nil
}

// writtenAs makes sure that a line is one JSON object in the one way in which it is written: no blanks, each field once, no character escaped that
// need not be. It returns the names of the object's fields.
func writtenAs(content []byte) ([]string, error) {
	if !utf8.Valid(content) {
		return nil, fmt.Errorf("it is not UTF-8")
	}
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.UseNumber()
	var again strings.Builder
	var names []string
	if err := writeValue(decoder, &again, &names); err != nil {
		return nil, err
	}
	if again.String() != string(content) || len(content) == 0 || content[0] != '{' {
		return nil, fmt.Errorf("it could be written otherwise")
	}
	return names, nil
}

// writeValue writes the next value down. names collects the fields of an object; nil where nobody asks.
func writeValue(decoder *json.Decoder, out *strings.Builder, names *[]string) error {
	token, err := decoder.Token()
	if err != nil {
		return err
	}
	switch value := token.(type) {
	case json.Delim:
		return writeInside(decoder, out, value, names)
	case string:
		quote(out, value)
	case json.Number:
		out.WriteString(value.String())
	case bool:
		fmt.Fprint(out, value)
	default:
		out.WriteString("null")
	}
	return nil
}

func writeInside(decoder *json.Decoder, out *strings.Builder, opening json.Delim, names *[]string) error {
	out.WriteString(opening.String())
	known := map[string]bool{}
	for first := true; decoder.More(); first = false {
		if !first {
			out.WriteByte(',')
		}
		if opening == '{' {
			token, err := decoder.Token()
			if err != nil {
				return err
			}
			name, _ := token.(string)
			if known[name] {
				return fmt.Errorf("%s is there twice", name)
			}
			known[name] = true
			if names != nil {
				*names = append(*names, name)
			}
			quote(out, name)
			out.WriteByte(':')
		}
		if err := writeValue(decoder, out, nil); err != nil {
			return err
		}
	}
	closing, err := decoder.Token()
	if err != nil {
		return err
	}
	out.WriteString(closing.(json.Delim).String())
	return nil
}

var short = map[rune]string{'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`}

// quote writes a string as ECMAScript's JSON.stringify does.
func quote(out *strings.Builder, value string) {
	out.WriteByte('"')
	for _, character := range value {
		if escaped, ok := short[character]; ok {
			out.WriteString(escaped)
		} else if character < 0x20 {
			fmt.Fprintf(out, `\u%04x`, character)
		} else {
			out.WriteRune(character)
		}
	}
	out.WriteByte('"')
}
