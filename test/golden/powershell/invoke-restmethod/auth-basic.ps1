$password = ConvertTo-SecureString 'pass' -AsPlainText -Force
$credential = [pscredential]::new('user', $password)

$parameters = @{
    Method = 'GET'
    Uri = 'http://example.test/p'
    Authentication = 'Basic'
    Credential = $credential
    AllowUnencryptedAuthentication = $true
}
Invoke-RestMethod @parameters
