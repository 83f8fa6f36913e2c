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
        'a' => [
            'with space.txt',
            undef,
            'Content-Disposition' => 'form-data; name="a"; filename="with space.txt"',
        ],
        'b' => [
            'it\'s.txt',
            undef,
            'Content-Disposition' => 'form-data; name="b"; filename="it\'s.txt"',
        ],
        'c' => [
            'do"uble.txt',
            undef,
            'Content-Disposition' => 'form-data; name="c"; filename="do%22uble.txt"',
        ],
        'd' => [
            '$(id) `x`.txt',
            undef,
            'Content-Disposition' => 'form-data; name="d"; filename="$(id) `x`.txt"',
        ],
        'e' => [
            'é 日本.txt',
            undef,
            'Content-Disposition' => 'form-data; name="e"; filename="é 日本.txt"',
        ],
        'f' => [
            'a;b,c=d.txt',
            undef,
            'Content-Disposition' => 'form-data; name="f"; filename="a;b,c=d.txt"',
        ],
        'g' => [
            '-dash.txt',
            undef,
            'Content-Disposition' => 'form-data; name="g"; filename="-dash.txt"',
        ],
        'h' => [
            'per%41cent.txt',
            undef,
            'Content-Disposition' => 'form-data; name="h"; filename="per%41cent.txt"',
        ],
    ],
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
