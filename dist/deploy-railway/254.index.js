export const id = 254;
export const ids = [254];
export const modules = {

/***/ 254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isRepositoryPath: () => (/* reexport safe */ _reference2_js__WEBPACK_IMPORTED_MODULE_0__.og),
/* harmony export */   isTag: () => (/* reexport safe */ _reference2_js__WEBPACK_IMPORTED_MODULE_0__.dz),
/* harmony export */   originOf: () => (/* reexport safe */ _reference2_js__WEBPACK_IMPORTED_MODULE_0__.yv),
/* harmony export */   parseEcrHost: () => (/* reexport safe */ _reference2_js__WEBPACK_IMPORTED_MODULE_0__.wl),
/* harmony export */   parseRepository: () => (/* reexport safe */ _reference2_js__WEBPACK_IMPORTED_MODULE_0__.SU)
/* harmony export */ });
/* harmony import */ var _reference2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(230);




/***/ }),

/***/ 230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   og: () => (/* binding */ isRepositoryPath),
/* harmony export */   wl: () => (/* binding */ parseEcrHost),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(750);


// packages/image/src/reference.js
const PATH = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const ECR_HOST = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;
/** Whether a name within a registry is one. */
function isRepositoryPath(text) {
	return PATH.test(text) && text.length <= 255;
}
/** Whether a text can be a tag: OCI distribution specification, "Pulling manifests". */
function isTag(text) {
	return TAG.test(text);
}
/**
* Splits `host/path`; null where the text names no host, which is then a name within a registry known otherwise. A first
* part is a host where it holds a dot or a colon, or is `localhost`, as the container engines decide it.
*/
function parseRepository(text) {
	const slash = text.indexOf("/");
	const host = slash === -1 ? "" : text.slice(0, slash);
	if (!/[.:]/.test(host) && host !== "localhost") return null;
	return {
		host,
		path: text.slice(slash + 1)
	};
}
/** Account and region that a host of private ECR names; null for any other host. ECR guide, "Private registry URI". */
function parseEcrHost(host) {
	const [, account, region] = ECR_HOST.exec(host) ?? [];
	return account === void 0 || region === void 0 ? null : {
		account,
		region
	};
}
/** Where a registry's API is: plain HTTP on this machine, HTTPS elsewhere. Throws `Failure('input')` for no host. */
function originOf(host) {
	const origin = `${/^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host) ? "http" : "https"}://${host === "docker.io" ? "registry-1.docker.io" : host}`;
	if (URL.canParse(origin)) return origin;
	throw new _frame_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR("input", {
		input: "repository",
		message: `"${host}" is not the host of a registry.`,
		remedy: "Write the repository as host/name, such as ghcr.io/owner/name."
	});
}



/***/ })

};
