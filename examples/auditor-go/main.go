// Command auditor verifies an export of Throughline by itself: docs/audit.md has the format. It shares no code with Throughline; trees and notes are
// those of golang.org/x/mod/sumdb.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"os"
)

const usage = `auditor verifies an export of Throughline: signatures, every event, and that no event of a stream is missing.

It needs nothing but the file and the public key of the log, which you were given by somebody else than who gave you the file.

  auditor --key vkeys export.jsonl
  auditor --page export.jsonl

Exit status 0 when it is verified, 1 when something is wrong, 2 when it could not be carried out.

`

type keyFiles []string

func (files *keyFiles) String() string         { return fmt.Sprint(*files) }
func (files *keyFiles) Set(value string) error { *files = append(*files, value); return nil }

func main() {
	var files keyFiles
	flag.Var(&files, "key", "a `file` with public keys that are trusted, name+keyid+key, one a line; may be given several times")
	page := flag.Bool("page", false, "print the page of the file, once it is verified")
	flag.Usage = func() { fmt.Fprint(flag.CommandLine.Output(), usage); flag.PrintDefaults() }
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	os.Exit(run(files, flag.Arg(0), *page))
}

func run(files keyFiles, name string, page bool) int {
	var trusted []publicKey
	for _, file := range files {
		keys, err := readKeys(file)
		if err != nil {
			return failed(err)
		}
		trusted = append(trusted, keys...)
	}
	file, err := os.Open(name)
	if err != nil {
		return failed(err)
	}
	defer file.Close()
	verdict, err := verify(bufio.NewReaderSize(file, 1<<20), trusted)
	var found *fault
	if errors.As(err, &found) {
		fmt.Printf("Not verified. Line %d: %s\n", found.line, found.what)
		return 1
	}
	if err != nil {
		return failed(err)
	}
	verdict.print()
	if len(trusted) == 0 {
		fmt.Fprintln(os.Stderr, "WARNING: only the keys in the file itself were used. Whoever made the file may have made them too: give the log's key with --key.")
	}
	if page {
		fmt.Printf("\n%s\n", printable(verdict.page))
	}
	return 0
}

func failed(err error) int {
	fmt.Fprintln(os.Stderr, err)
	return 2
}
