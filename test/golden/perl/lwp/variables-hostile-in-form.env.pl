use strict;
use warnings;
use HTTP::Request::Common qw(POST);
use LWP::UserAgent;

my $name = $ENV{NAME} // die "The environment variable NAME is not set.\n";
my $hostile_value = $ENV{HOSTILEVALUE} // die "The environment variable HOSTILEVALUE is not set.\n";

my $ua = LWP::UserAgent->new(
    requests_redirectable => ['GET', 'HEAD', 'POST'],
);
my $request = POST(
    'http://example.test/p',
    Content => [
        $name => $hostile_value,
        'x' => "a${hostile_value}b",
    ],
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
