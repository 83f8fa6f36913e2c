# Runs snippets one after the other, each in a fork: it may exit, and what it declares must not meet another's (see ../README.md).
use strict;
use warnings;
use HTTP::Request::Common ();
use LWP::Protocol::http;
use LWP::UserAgent;

# What the client itself loads for a first request: here once, not in each fork.
HTTP::Message::decodable();
URI->new('http://127.0.0.1/?');

my $word = shift @ARGV;
$| = 1;

while (my $line = <STDIN>) {
    chomp $line;
    my ($number, $path) = split /\t/, $line, 2;
    print "$word begin $number\n";
    my $child = fork // die "Cannot fork: $!\n";
    run($path) if $child == 0;
    waitpid $child, 0;
    print "\n$word end $number ", $? == 0 ? 'ok' : 'failed', "\n";
}

# `do` shows the snippet none of the variables above.
sub run {
    my ($path) = @_;
    open STDIN, '<', '/dev/null' or die "Cannot open /dev/null: $!\n";
    $0 = $path;
    $! = 0;
    do $path;
    die $@ if $@;
    exit 0;
}
