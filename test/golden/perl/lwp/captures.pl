# The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
use strict;
use warnings;
use HTTP::Request::Common qw(POST);
use JSON::PP;
use LWP::UserAgent;

my $ua = LWP::UserAgent->new(
    requests_redirectable => ['GET', 'HEAD', 'POST'],
);
my $request = POST(
    '{{base_url}}/token',
    'Authorization' => 'Bearer {{access_token}}',
    Content => [
        'grant_type' => 'refresh_token',
    ],
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');

my $data = JSON::PP->new->decode($response->decoded_content(charset => 'none'));
my $access_token = $data->{'access_token'};
my $refresh_token;
$refresh_token = $data->{'refresh_token'} if $data->{'refresh_token'};
my $class = $data->{'items'}[0]{'odd "$key\' */ #{x}'};
