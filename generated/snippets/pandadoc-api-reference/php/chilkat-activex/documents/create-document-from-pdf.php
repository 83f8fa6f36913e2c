<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;
$http->AuthToken = '{{access_token}}';

$url = new COM("Chilkat.Url", null, CP_UTF8);
$url->ParseUrl('https://api.pandadoc.com/public/v1/documents');

$req = new COM("Chilkat.HttpRequest", null, CP_UTF8);
$req->HttpVerb = 'POST';
$req->Path = $url->PathWithQueryParams;
$req->Charset = 'utf-8';
$req->ContentType = 'multipart/form-data';
$req->AddHeader('Accept', 'application/json');
if (!$req->AddFileForUpload('file', 'files/sample.pdf')) {
    print $req->LastErrorText . "\n";
    exit(1);
}
$req->AddParam('data', '{
  "name": "Sample Agreement from PDF",
  "recipients": [
    {
      "email": "{{recipient_email}}",
      "role": "user"
    }
  ],
  "parse_form_fields": false
}');

$resp = $http->SynchronousRequest($url->Host, $url->Port, $url->Ssl, $req);
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}

$jResp = new COM("Chilkat.JsonObject", null, CP_UTF8);
if (!$jResp->Load($resp->BodyStr)) {
    print "The response is not the JSON of the example.\n";
    exit(1);
}
$id = $jResp->StringOf('id');
$name = $jResp->StringOf('name');
$status = $jResp->StringOf('status');
$dateCreated = $jResp->StringOf('date_created');
$dateModified = $jResp->StringOf('date_modified');
$expirationDate = $jResp->StringOf('expiration_date');
$version = $jResp->StringOf('version');
$uuid = $jResp->StringOf('uuid');
for ($i = 0, $count_i = $jResp->SizeOfArray('links'); $i < $count_i; $i++) {
    $jResp->I = $i;
    $rel = $jResp->StringOf('links[i].rel');
    $href = $jResp->StringOf('links[i].href');
    $type = $jResp->StringOf('links[i].type');
}
