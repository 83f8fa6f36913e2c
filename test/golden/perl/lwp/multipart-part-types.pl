use strict;
use warnings;
use HTTP::Request::Common qw(POST);
use LWP::UserAgent;

my $ua = LWP::UserAgent->new(
    requests_redirectable => ['GET', 'HEAD', 'POST'],
);
my $request = POST(
    'http://example.test/p',
    'Content-Type' => 'form-data',
    Content => [
        'json' => [undef, undef, 'Content-Type' => 'application/json', Content => '{"a":"b, \'c\'"}'],
        'xml' => [undef, undef, 'Content-Type' => 'text/xml; charset=utf-8', Content => '<a b="c"/>'],
        'plain' => [undef, undef, 'Content-Type' => 'text/plain', Content => 'x'],
    ],
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
