# Builds the project with what the folder $1 keeps of its dependencies; the lock is for builds at the same time.
set -e
mkdir -p "$1"
exec 9> "$1/lock"
flock 9
rm -rf "$1"/debug/deps/snippets-* "$1"/debug/.fingerprint/snippets-*
cargo build --offline --quiet --target-dir "$1"
cp "$1/debug/snippets" snippets
