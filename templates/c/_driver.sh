# Runs each snippet by tcc, which compiles in memory; templates/README.md has the protocol.
word=$1
while IFS='	' read -r number path; do
  printf '%s begin %s\n' "$word" "$number"
  if tcc -lcurl -run "$path" < /dev/null; then outcome=ok; else outcome=failed; fi
  printf '\n%s end %s %s\n' "$word" "$number" "$outcome"
done
