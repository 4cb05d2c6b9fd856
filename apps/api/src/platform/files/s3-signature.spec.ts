import { describe, expect, it } from '@jest/globals';
import { EMPTY_SHA256, signed } from './s3-signature.js';

describe('the signature of a request to S3', () => {
  // The example in Amazon's documentation: "Authenticating Requests (AWS Signature Version 4)", GET Object.
  it('is the one of the documentation', () => {
    const headers = signed(
      { method: 'GET', url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'), headers: { range: 'bytes=0-9' }, bodySha256: EMPTY_SHA256 },
      { keyId: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', region: 'us-east-1' },
      new Date('2013-05-24T00:00:00Z'),
    );
    expect(headers['authorization']).toBe('AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');
  });
});
