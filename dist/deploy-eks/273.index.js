export const id = 273;
export const ids = [273];
export const modules = {

/***/ 8273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSignaturePolicy: () => (/* binding */ readSignaturePolicy)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3999);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2556);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6368);
/* harmony import */ var _dist_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8405);





// packages/signature/src/trust-root-public.js
/**
* The trust root of the public good instance of Sigstore (sigstore/root-signing, target trusted_root.json), as the
* pinned version of @sigstore/tuf carries it; a test compares the two. Verification needs no network with it.
*/
const PUBLIC_TRUST_ROOT = {
	mediaType: "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
	tlogs: [{
		baseUrl: "https://rekor.sigstore.dev",
		hashAlgorithm: "SHA2_256",
		publicKey: {
			rawBytes: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE2G2Y+2tabdTV5BcGiBIx0a9fAFwrkBbmLSGtks4L3qX6yYY0zufBnhC8Ur/iy55GhWP/9A/bY2LhC30M9+RYtw==",
			keyDetails: "PKIX_ECDSA_P256_SHA_256",
			validFor: { start: "2021-01-12T11:53:27Z" }
		},
		logId: { keyId: "wNI9atQGlz+VWfO6LRygH4QUfY/8W4RFwiT5i5WRgB0=" }
	}, {
		baseUrl: "https://log2025-1.rekor.sigstore.dev",
		hashAlgorithm: "SHA2_256",
		publicKey: {
			rawBytes: "MCowBQYDK2VwAyEAt8rlp1knGwjfbcXAYPYAkn0XiLz1x8O4t0YkEhie244=",
			keyDetails: "PKIX_ED25519",
			validFor: { start: "2025-09-23T00:00:00Z" }
		},
		logId: { keyId: "zxGZFVvd0FEmjR8WrFwMdcAJ9vtaY/QXf44Y1wUeP6A=" }
	}],
	certificateAuthorities: [{
		subject: {
			organization: "sigstore.dev",
			commonName: "sigstore"
		},
		uri: "https://fulcio.sigstore.dev",
		certChain: { certificates: [{ rawBytes: "MIIB+DCCAX6gAwIBAgITNVkDZoCiofPDsy7dfm6geLbuhzAKBggqhkjOPQQDAzAqMRUwEwYDVQQKEwxzaWdzdG9yZS5kZXYxETAPBgNVBAMTCHNpZ3N0b3JlMB4XDTIxMDMwNzAzMjAyOVoXDTMxMDIyMzAzMjAyOVowKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTB2MBAGByqGSM49AgEGBSuBBAAiA2IABLSyA7Ii5k+pNO8ZEWY0ylemWDowOkNa3kL+GZE5Z5GWehL9/A9bRNA3RbrsZ5i0JcastaRL7Sp5fp/jD5dxqc/UdTVnlvS16an+2Yfswe/QuLolRUCrcOE2+2iA5+tzd6NmMGQwDgYDVR0PAQH/BAQDAgEGMBIGA1UdEwEB/wQIMAYBAf8CAQEwHQYDVR0OBBYEFMjFHQBBmiQpMlEk6w2uSu1KBtPsMB8GA1UdIwQYMBaAFMjFHQBBmiQpMlEk6w2uSu1KBtPsMAoGCCqGSM49BAMDA2gAMGUCMH8liWJfMui6vXXBhjDgY4MwslmN/TJxVe/83WrFomwmNf056y1X48F9c4m3a3ozXAIxAKjRay5/aj/jsKKGIkmQatjI8uupHr/+CxFvaJWmpYqNkLDGRU+9orzh5hI2RrcuaQ==" }] },
		validFor: {
			start: "2021-03-07T03:20:29Z",
			end: "2022-12-31T23:59:59.999Z"
		}
	}, {
		subject: {
			organization: "sigstore.dev",
			commonName: "sigstore"
		},
		uri: "https://fulcio.sigstore.dev",
		certChain: { certificates: [{ rawBytes: "MIICGjCCAaGgAwIBAgIUALnViVfnU0brJasmRkHrn/UnfaQwCgYIKoZIzj0EAwMwKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTAeFw0yMjA0MTMyMDA2MTVaFw0zMTEwMDUxMzU2NThaMDcxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEeMBwGA1UEAxMVc2lnc3RvcmUtaW50ZXJtZWRpYXRlMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE8RVS/ysH+NOvuDZyPIZtilgUF9NlarYpAd9HP1vBBH1U5CV77LSS7s0ZiH4nE7Hv7ptS6LvvR/STk798LVgMzLlJ4HeIfF3tHSaexLcYpSASr1kS0N/RgBJz/9jWCiXno3sweTAOBgNVHQ8BAf8EBAMCAQYwEwYDVR0lBAwwCgYIKwYBBQUHAwMwEgYDVR0TAQH/BAgwBgEB/wIBADAdBgNVHQ4EFgQU39Ppz1YkEZb5qNjpKFWixi4YZD8wHwYDVR0jBBgwFoAUWMAeX5FFpWapesyQoZMi0CrFxfowCgYIKoZIzj0EAwMDZwAwZAIwPCsQK4DYiZYDPIaDi5HFKnfxXx6ASSVmERfsynYBiX2X6SJRnZU84/9DZdnFvvxmAjBOt6QpBlc4J/0DxvkTCqpclvziL6BCCPnjdlIB3Pu3BxsPmygUY7Ii2zbdCdliiow=" }, { rawBytes: "MIIB9zCCAXygAwIBAgIUALZNAPFdxHPwjeDloDwyYChAO/4wCgYIKoZIzj0EAwMwKjEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MREwDwYDVQQDEwhzaWdzdG9yZTAeFw0yMTEwMDcxMzU2NTlaFw0zMTEwMDUxMzU2NThaMCoxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjERMA8GA1UEAxMIc2lnc3RvcmUwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAT7XeFT4rb3PQGwS4IajtLk3/OlnpgangaBclYpsYBr5i+4ynB07ceb3LP0OIOZdxexX69c5iVuyJRQ+Hz05yi+UF3uBWAlHpiS5sh0+H2GHE7SXrk1EC5m1Tr19L9gg92jYzBhMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBRYwB5fkUWlZql6zJChkyLQKsXF+jAfBgNVHSMEGDAWgBRYwB5fkUWlZql6zJChkyLQKsXF+jAKBggqhkjOPQQDAwNpADBmAjEAj1nHeXZp+13NWBNa+EDsDP8G1WWg1tCMWP/WHPqpaVo0jhsweNFZgSs0eE7wYI4qAjEA2WB9ot98sIkoF3vZYdd3/VtWB5b9TNMea7Ix/stJ5TfcLLeABLE4BNJOsQ4vnBHJ" }] },
		validFor: { start: "2022-04-13T20:06:15Z" }
	}],
	ctlogs: [{
		baseUrl: "https://ctfe.sigstore.dev/test",
		hashAlgorithm: "SHA2_256",
		publicKey: {
			rawBytes: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEbfwR+RJudXscgRBRpKX1XFDy3PyudDxz/SfnRi1fT8ekpfBd2O1uoz7jr3Z8nKzxA69EUQ+eFCFI3zeubPWU7w==",
			keyDetails: "PKIX_ECDSA_P256_SHA_256",
			validFor: {
				start: "2021-03-14T00:00:00Z",
				end: "2022-10-31T23:59:59.999Z"
			}
		},
		logId: { keyId: "CGCS8ChS/2hF0dFrJ4ScRWcYrBY9wzjSbea8IgY2b3I=" }
	}, {
		baseUrl: "https://ctfe.sigstore.dev/2022",
		hashAlgorithm: "SHA2_256",
		publicKey: {
			rawBytes: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEiPSlFi0CmFTfEjCUqF9HuCEcYXNKAaYalIJmBZ8yyezPjTqhxrKBpMnaocVtLJBI1eM3uXnQzQGAJdJ4gs9Fyw==",
			keyDetails: "PKIX_ECDSA_P256_SHA_256",
			validFor: { start: "2022-10-20T00:00:00Z" }
		},
		logId: { keyId: "3T0wasbHETJjGR4cmWc3AqJKXrjePK3/h4pygC8p7o4=" }
	}],
	timestampAuthorities: [{
		subject: {
			organization: "sigstore.dev",
			commonName: "sigstore-tsa-selfsigned"
		},
		uri: "https://timestamp.sigstore.dev/api/v1/timestamp",
		certChain: { certificates: [{ rawBytes: "MIICEDCCAZagAwIBAgIUOhNULwyQYe68wUMvy4qOiyojiwwwCgYIKoZIzj0EAwMwOTEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MSAwHgYDVQQDExdzaWdzdG9yZS10c2Etc2VsZnNpZ25lZDAeFw0yNTA0MDgwNjU5NDNaFw0zNTA0MDYwNjU5NDNaMC4xFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEVMBMGA1UEAxMMc2lnc3RvcmUtdHNhMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE4ra2Z8hKNig2T9kFjCAToGG30jky+WQv3BzL+mKvh1SKNR/UwuwsfNCg4sryoYAd8E6isovVA3M4aoNdm9QDi50Z8nTEyvqgfDPtTIwXItfiW/AFf1V7uwkbkAoj0xxco2owaDAOBgNVHQ8BAf8EBAMCB4AwHQYDVR0OBBYEFIn9eUOHz9BlRsMCRscsc1t9tOsDMB8GA1UdIwQYMBaAFJjsAe9/u1H/1JUeb4qImFMHic6/MBYGA1UdJQEB/wQMMAoGCCsGAQUFBwMIMAoGCCqGSM49BAMDA2gAMGUCMDtpsV/6KaO0qyF/UMsX2aSUXKQFdoGTptQGc0ftq1csulHPGG6dsmyMNd3JB+G3EQIxAOajvBcjpJmKb4Nv+2Taoj8Uc5+b6ih6FXCCKraSqupe07zqswMcXJTe1cExvHvvlw==" }, { rawBytes: "MIIB9zCCAXygAwIBAgIUV7f0GLDOoEzIh8LXSW80OJiUp14wCgYIKoZIzj0EAwMwOTEVMBMGA1UEChMMc2lnc3RvcmUuZGV2MSAwHgYDVQQDExdzaWdzdG9yZS10c2Etc2VsZnNpZ25lZDAeFw0yNTA0MDgwNjU5NDNaFw0zNTA0MDYwNjU5NDNaMDkxFTATBgNVBAoTDHNpZ3N0b3JlLmRldjEgMB4GA1UEAxMXc2lnc3RvcmUtdHNhLXNlbGZzaWduZWQwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAQUQNtfRT/ou3YATa6wB/kKTe70cfJwyRIBovMnt8RcJph/COE82uyS6FmppLLL1VBPGcPfpQPYJNXzWwi8icwhKQ6W/Qe2h3oebBb2FHpwNJDqo+TMaC/tdfkv/ElJB72jRTBDMA4GA1UdDwEB/wQEAwIBBjASBgNVHRMBAf8ECDAGAQH/AgEAMB0GA1UdDgQWBBSY7AHvf7tR/9SVHm+KiJhTB4nOvzAKBggqhkjOPQQDAwNpADBmAjEAwGEGrfGZR1cen1R8/DTVMI943LssZmJRtDp/i7SfGHmGRP6gRbuj9vOK3b67Z0QQAjEAuT2H673LQEaHTcyQSZrkp4mX7WwkmF+sVbkYY5mXN+RMH13KUEHHOqASaemYWK/E" }] },
		validFor: { start: "2025-07-04T00:00:00Z" }
	}]
};

// packages/signature/src/trust-root.js
var import_dist = (0,_dist_js__WEBPACK_IMPORTED_MODULE_0__/* .require_dist */ .FW)();
const TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.1|\.v0\.\d+\+json)$/;
/**
* Reads a trust root (protobuf `dev.sigstore.trustroot.v1.TrustedRoot` as JSON, which `cosign trusted-root create`
* writes). `origin` says where it is from.
* @throws Failure('input') naming `input` where it is none, or names nobody at all.
*/
function parseTrustRoot(value, origin, input) {
	const fields = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value);
	const refused = (message, cause) => new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("input", {
		input,
		message: `The trust root out of ${origin} ${message}.`,
		remedy: "Give a trusted_root.json of Sigstore, such as `cosign trusted-root create` writes.",
		...cause === void 0 ? {} : { cause }
	});
	if (!TYPE.test((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(fields["mediaType"]))) throw refused("is no trusted root of Sigstore");
	if ([
		"certificateAuthorities",
		"tlogs",
		"timestampAuthorities"
	].every((party) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(fields[party]).length === 0)) throw refused("trusts nobody");
	try {
		return {
			origin,
			root: import_dist.TrustedRoot.fromJSON(value)
		};
	} catch (cause) {
		throw refused("cannot be read", cause);
	}
}
/** The trust root of the public good instance of Sigstore, pinned in this version. */
function publicTrustRoot() {
	return parseTrustRoot((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOf */ .o_)(JSON.stringify(PUBLIC_TRUST_ROOT)), "this version, which pins the public one", "signature-policy");
}

// packages/signature/src/trust-root-tuf.js
var import__native_fs = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_3__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .require__native_fs */ .jp)(), 1);
var import__native_os = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_3__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .require__native_os */ .S2)(), 1);
var import__native_path = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_3__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .require__native_path */ .Zk)(), 1);
/** The repository of the public good instance. */
const PUBLIC_TUF = "https://tuf-repo-cdn.sigstore.dev";
/**
* Fetches the trust root by TUF (The Update Framework 1.0): newest by signed metadata, starting from a root that is
* here already. Nothing is kept on the machine.
* @throws Failure('platform') where the repository is down, or what it serves is not signed as its root demands.
*/
async function fetchTrustRoot(source, deadline, input) {
	const { initTUF } = await __webpack_require__.e(/* import() */ 471).then(__webpack_require__.bind(__webpack_require__, 471)).then((m) => /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_3__/* .__toESM */ .f1)(m.default, 1));
	const folder = (0, import__native_fs.mkdtempSync)((0, import__native_path.join)((0, import__native_os.tmpdir)(), "thea-tuf-"));
	try {
		const rootPath = (0, import__native_path.join)(folder, "given-root.json");
		if (source.root !== null) (0, import__native_fs.writeFileSync)(rootPath, source.root);
		const fetched = initTUF({
			cachePath: folder,
			mirrorURL: source.mirror,
			...source.root === null ? {} : { rootPath }
		}).then((client) => client.getTarget("trusted_root.json"));
		const text = await Promise.race([fetched, untilAborted(deadline.signal)]);
		return parseTrustRoot((0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOf */ .o_)(text), `the TUF repository ${source.mirror}`, input);
	} catch (thrown) {
		if (thrown instanceof _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR || deadline.signal.aborted) throw thrown;
		const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
		throw new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("platform", {
			input,
			message: `The trust root could not be fetched from ${source.mirror}: ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause).replace(/\.$/, "")}.`,
			remedy: "Nothing was verified. Run the job again, or pin the trust root: `public`, or a file of the repository.",
			cause: thrown
		});
	} finally {
		(0, import__native_fs.rmSync)(folder, {
			recursive: true,
			force: true
		});
	}
}
function untilAborted(signal) {
	return new Promise((_resolve, reject) => {
		if (signal.aborted) reject(signal.reason);
		signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	});
}

// packages/platforms/src/signature-schema.js
var import__native_crypto = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_3__/* .__toESM */ .f1)((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .require__native_crypto */ .Np)(), 1);
const signers = {
	type: "array",
	minItems: 1,
	maxItems: 20,
	items: {
		type: "object",
		additionalProperties: false,
		minProperties: 1,
		description: "A job of a GitHub workflow, known by its certificate (repository-id, owner-id, workflow and refs), or a key (key).",
		properties: {
			issuer: {
				type: "string",
				pattern: "^https?://",
				description: "Who vouches for the job; default https://token.actions.githubusercontent.com, another one for GHES."
			},
			"repository-id": {
				type: "string",
				pattern: "^[0-9]+$",
				description: "GITHUB_REPOSITORY_ID of the repository that is built, in quotes."
			},
			"owner-id": {
				type: "string",
				pattern: "^[0-9]+$",
				description: "GITHUB_REPOSITORY_OWNER_ID of its owner, in quotes."
			},
			workflow: {
				type: "string",
				pattern: "^(https?://)?[^@\\s]+/\\.github/workflows/[^@/\\s]+\\.ya?ml$",
				description: "The workflow file that the signing job stands in: owner/repository/.github/workflows/file.yml, whole. Where a reusable workflow signs it is that one."
			},
			refs: {
				type: "array",
				minItems: 1,
				maxItems: 20,
				items: {
					type: "string",
					pattern: "^(refs/|\\*|[0-9a-f]{40}$)"
				},
				description: "The refs of that workflow, whole; `*` stands for anything: refs/tags/v1.*"
			},
			commit: {
				enum: ["version", "any"],
				description: "Whether the certificate's commit must be the release's version; default version."
			},
			runner: {
				enum: ["github-hosted", "any"],
				description: "What kind of runner may have signed; default any."
			},
			triggers: {
				type: "array",
				maxItems: 20,
				items: {
					type: "string",
					pattern: "^[a-z_]+$"
				},
				description: "The events that may have started the run, such as push; default any."
			},
			key: {
				type: "string",
				pattern: "\\S",
				description: "The file of the public key (PEM)."
			},
			"valid-from": {
				type: "string",
				description: "The first moment it signs, such as 2026-01-01."
			},
			"valid-until": {
				type: "string",
				description: "The last moment it signed."
			}
		}
	}
};
/** The JSON Schema (draft 2020-12) of a signature policy, published as `schema/signature-policy.v1.json`. */
const SIGNATURE_SCHEMA = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://theaia.github.io/actions/schema/signature-policy.v1.json",
	title: "Who must have signed what runs",
	description: "Kept by plan, and again right before the first write of every deploy.",
	type: "object",
	additionalProperties: false,
	required: ["version", "signers"],
	properties: {
		version: {
			const: 1,
			description: "The version of this format."
		},
		"trust-root": {
			description: "`public` (the public good instance of Sigstore, pinned in this version; the default), `tuf` (the same, fetched), the file of a trusted_root.json, or the repository of your own TUF.",
			anyOf: [{
				type: "string",
				minLength: 1,
				maxLength: 1024
			}, {
				type: "object",
				additionalProperties: false,
				required: ["tuf", "root"],
				properties: {
					tuf: {
						type: "string",
						pattern: "^https?://",
						description: "The address of the TUF repository."
					},
					root: {
						type: "string",
						minLength: 1,
						description: "The file of the root.json that is believed."
					}
				}
			}]
		},
		signers: {
			...signers,
			description: "Any one of them suffices for an image of the release."
		},
		attestations: {
			type: "array",
			maxItems: 10,
			description: "What every image of the release must carry besides.",
			items: {
				type: "object",
				additionalProperties: false,
				required: ["predicate-type"],
				properties: {
					"predicate-type": {
						type: "string",
						pattern: "^https?://",
						description: "Its kind, whole: https://slsa.dev/provenance/v1."
					},
					signers: {
						...signers,
						description: "Who may attest it; default: the signers above."
					}
				}
			}
		},
		others: {
			type: "array",
			maxItems: 50,
			description: "Images that run beside the release. They must be pinned by digest where they stand.",
			items: {
				type: "object",
				additionalProperties: false,
				required: ["repository"],
				properties: {
					repository: {
						type: "string",
						pattern: "^[^@\\s]+$",
						description: "host/repository, whole."
					},
					digests: {
						type: "array",
						items: {
							type: "string",
							pattern: "^sha256:[0-9a-f]{64}$"
						},
						description: "The digests that may run; default: any."
					},
					signers: {
						...signers,
						description: "Who must have signed them; default: nobody."
					}
				}
			}
		}
	}
};

// packages/platforms/src/read-signature-policy.js
const OF_A_WORKFLOW = [
	"repository-id",
	"owner-id",
	"workflow",
	"refs"
];
const OF_A_KEY = [
	"key",
	"valid-from",
	"valid-until"
];
const INPUT = "signature-policy";
const GITHUB = "https://token.actions.githubusercontent.com";
const SERVER = "https://github.com";
/** Reads what a policy file names: keys and trust root, relative to the workspace. */
var Reader = class {
	#file;
	#workspace;
	constructor(file, workspace) {
		this.#file = file;
		this.#workspace = workspace;
	}
	#moment(words, name, path) {
		const value = words[name];
		if (value === void 0) return null;
		const moment = new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) && name === "valid-until" ? `${value}T23:59:59.999Z` : value);
		if (!Number.isNaN(moment.getTime())) return moment;
		throw (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .placedFailure */ .KF)(this.#file.place([...path, name]), INPUT, `"${name}" is no date`, "Write it as 2026-12-31, or 2026-12-31T12:00:00Z.");
	}
	#key(path, at) {
		const text = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .readSource */ .o$)(path, this.#workspace);
		try {
			if (!text.includes("-----BEGIN PUBLIC KEY-----")) throw new Error("no public key");
			return (0, import__native_crypto.createPublicKey)(text);
		} catch (cause) {
			const place = this.#file.place([...at, "key"]);
			const failure = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .placedFailure */ .KF)(place, INPUT, `${path} holds no public key in PEM`, "Give cosign.pub, or what `cosign public-key` prints.");
			throw new _frame_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR("input", {
				input: INPUT,
				place,
				message: failure.message,
				remedy: "",
				cause
			});
		}
	}
	#signer(words, at) {
		const { key } = words;
		if (key !== void 0) {
			const foreign = Object.keys(words).find((name) => !OF_A_KEY.includes(name));
			if (foreign !== void 0) throw this.#objection(at, foreign, "is of a workflow, and this entry is a key");
			return {
				kind: "key",
				name: key,
				publicKey: this.#key(key, at),
				from: this.#moment(words, "valid-from", at),
				until: this.#moment(words, "valid-until", at)
			};
		}
		const { workflow, refs, "repository-id": repositoryId, "owner-id": ownerId } = words;
		if (workflow === void 0 || refs === void 0 || repositoryId === void 0 || ownerId === void 0) {
			const missing = OF_A_WORKFLOW.filter((name) => words[name] === void 0);
			throw this.#objection(at, missing[0] ?? "", "is missing: a workflow is known by all of them, a key by \"key\"");
		}
		return {
			kind: "workflow",
			issuer: words.issuer ?? GITHUB,
			repositoryId,
			ownerId,
			workflow: /^https?:/.test(workflow) ? workflow : `${SERVER}/${workflow}`,
			refs,
			commit: words.commit ?? "version",
			runner: words.runner ?? "any",
			triggers: words.triggers ?? []
		};
	}
	#objection(at, name, what) {
		const remedy = `Write ${OF_A_WORKFLOW.join(", ")} for a workflow; key, valid-from and valid-until for a key.`;
		return (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .placedFailure */ .KF)(this.#file.place([...at, name]), INPUT, `"${name}" ${what}`, remedy);
	}
	signers(words, path) {
		return words.map((one, index) => this.#signer(one, [...path, index]));
	}
	trustRoot(words, deadline) {
		if (words === void 0 || words === "public") return publicTrustRoot();
		if (words === "tuf") return fetchTrustRoot({
			mirror: PUBLIC_TUF,
			root: null
		}, deadline, INPUT);
		if (typeof words === "string") return parseTrustRoot((0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonFile */ .OW)(words, this.#workspace).value, words, INPUT);
		return fetchTrustRoot({
			mirror: words.tuf,
			root: (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .readSource */ .o$)(words.root, this.#workspace)
		}, deadline, INPUT);
	}
};
/**
* Reads a signature policy (schema `signature-policy.v1.json`), the keys and the trust root that it names. `path` is
* relative to `workspace`. Only a trust root that is fetched costs a call.
* Throws `Failure('input')` with file, line and column, `Failure('platform')` where the trust root cannot be fetched.
*/
async function readSignaturePolicy(path, workspace, deadline) {
	const file = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .parseYamlFile */ .BU)(path, workspace);
	(0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .assertFits */ .Vl)(file, INPUT, SIGNATURE_SCHEMA);
	const { signers, attestations = [], others = [], "trust-root": trustRoot } = file.value;
	const reader = new Reader(file, workspace);
	const ours = reader.signers(signers, ["signers"]);
	const words = [...signers, ...attestations.flatMap((one) => one.signers ?? [])];
	const needed = trustRoot !== void 0 || words.some(({ key }) => key === void 0);
	return {
		name: path,
		id: (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .hashJson */ .jM)(file.value).slice(0, 16),
		trustRoot: needed ? await reader.trustRoot(trustRoot, deadline) : null,
		signers: ours,
		attestations: attestations.map((one, index) => ({
			predicateType: one["predicate-type"],
			signers: one.signers === void 0 ? ours : reader.signers(one.signers, [
				"attestations",
				index,
				"signers"
			])
		})),
		others: others.map((one, index) => ({
			repository: one.repository,
			digests: one.digests ?? [],
			signers: reader.signers(one.signers ?? [], [
				"others",
				index,
				"signers"
			])
		}))
	};
}



/***/ })

};
