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
        'Content-Type' => 'application/xml',
    ],
    '<?xml version="1.0" encoding="UTF-8"?>
<a b=\'c\' d="e">
  <![CDATA[ $x `y` ]]> &amp; é <!-- z -->
</a>
',
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
