use strict;
use warnings;
use HTTP::Request;
use LWP::UserAgent;

my $ua = LWP::UserAgent->new(
    requests_redirectable => ['GET', 'HEAD', 'POST'],
);
my $request = HTTP::Request->new(
    'POST',
    'http://example.test/p',
    [
        'Content-Type' => 'application/json',
    ],
    '{"a":1.50,"b":1e3,"c":9007199254740993,"d":-0,"e":1E-7,"f":0.1,"g":123456789012345678901234567890,"h":1.0}',
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
