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
        'a' => ['with space.txt'],
        'b' => ['it\'s.txt'],
        'c' => ['do"uble.txt'],
        'd' => ['$(id) `x`.txt'],
        'e' => ['é 日本.txt'],
        'f' => ['a;b,c=d.txt'],
        'g' => ['-dash.txt'],
        'h' => ['per%41cent.txt'],
    ],
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
