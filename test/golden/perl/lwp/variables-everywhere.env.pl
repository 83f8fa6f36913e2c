use strict;
use warnings;
use HTTP::Request;
use LWP::UserAgent;

my $path_part = $ENV{PATHPART} // die "The environment variable PATHPART is not set.\n";
my $query_name = $ENV{QUERYNAME} // die "The environment variable QUERYNAME is not set.\n";
my $hostile_value = $ENV{HOSTILEVALUE} // die "The environment variable HOSTILEVALUE is not set.\n";
my $name = $ENV{NAME} // die "The environment variable NAME is not set.\n";
my $hostile_ascii = $ENV{HOSTILEASCII} // die "The environment variable HOSTILEASCII is not set.\n";
my $number = $ENV{NUMBER} // die "The environment variable NUMBER is not set.\n";

my $ua = LWP::UserAgent->new(
    requests_redirectable => ['GET', 'HEAD', 'PUT'],
);
my $request = HTTP::Request->new(
    'PUT',
    "http://example.test/${path_part}?${query_name}=${hostile_value}",
    [
        "X-${name}" => "v ${hostile_ascii}",
        'Content-Type' => 'application/json',
    ],
    "{\"a\": \"${name}\", \"${name}\": ${number}}",
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
