use strict;
use warnings;
use HTTP::Request;
use LWP::UserAgent;

my $ua = LWP::UserAgent->new(
    requests_redirectable => ['GET', 'HEAD', 'FROB'],
);
my $request = HTTP::Request->new(
    'FROB',
    'http://example.test/p',
    [
        'Content-Type' => 'text/plain',
    ],
    'x',
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
