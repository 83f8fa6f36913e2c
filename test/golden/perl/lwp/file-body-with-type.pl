use strict;
use warnings;
use HTTP::Request;
use LWP::UserAgent;

open my $file, '<:raw', 'image.png' or die "Cannot read the body: $!\n";
my $content = do { local $/; <$file> };
close $file;

my $ua = LWP::UserAgent->new(
    requests_redirectable => ['GET', 'HEAD', 'POST'],
);
my $request = HTTP::Request->new(
    'POST',
    'http://example.test/p',
    [
        'Content-Type' => 'image/png',
    ],
    $content,
);
my $response = $ua->request($request);
die $response->status_line, "\n", $response->decoded_content(charset => 'none'), "\n" if $response->is_error;
print $response->decoded_content(charset => 'none');
