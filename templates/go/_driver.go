// Runs the snippets of a batch, each a package of its own (templates/README.md, "The driver's side").
package main

import (
	"bufio"
	"fmt"
	"net/http"
	"os"
	"runtime/debug"
	"strings"

	s{n} "snippets/s{n}"
)

var snippets = map[string]func(){
	"{n}": s{n}.Main,
}

func main() {
	word := os.Args[1]
	folder, err := os.Getwd()
	if err != nil {
		panic(err)
	}
	standardOutput, standardError := os.Stdout, os.Stderr
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		number, _, _ := strings.Cut(lines.Text(), "\t")
		fmt.Printf("%s begin %s\n", word, number)
		ending := "failed"
		if run(snippets[number]) {
			ending = "ok"
		}
		os.Stdout, os.Stderr = standardOutput, standardError
		fmt.Printf("\n%s end %s %s\n", word, number, ending)
		// A connection that is kept would reach the next snippet's server by chance.
		http.DefaultClient.CloseIdleConnections()
		if err := os.Chdir(folder); err != nil {
			panic(err)
		}
	}
}

func run(snippet func()) (ok bool) {
	defer func() {
		if problem := recover(); problem != nil {
			fmt.Fprintf(os.Stderr, "panic: %v\n%s", problem, debug.Stack())
			ok = false
		}
	}()
	snippet()
	return true
}
