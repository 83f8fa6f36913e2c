use strict;
use warnings;
use HTTP::Request::Common qw(POST);
use LWP::UserAgent;

my $ua = LWP::UserAgent->new(
    requests_redirectable => ['GET', 'HEAD', 'POST'],
);
my $request = POST(
    'http://example.test/p',
    Content => [
        'grant_type' => 'refresh_token',
        'scope' => 'read+write',
        'client_id' => 'a b',
    ],
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
