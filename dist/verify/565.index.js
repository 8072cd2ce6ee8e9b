export const id = 565;
export const ids = [565];
export const modules = {

/***/ 5565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AssumeRoleCommand: () => (/* reexport safe */ _dist_es_js__WEBPACK_IMPORTED_MODULE_0__.QL),
/* harmony export */   AssumeRoleWithWebIdentityCommand: () => (/* reexport safe */ _dist_es_js__WEBPACK_IMPORTED_MODULE_0__.WH),
/* harmony export */   GetCallerIdentityCommand: () => (/* reexport safe */ _dist_es_js__WEBPACK_IMPORTED_MODULE_0__.zI),
/* harmony export */   STSClient: () => (/* reexport safe */ _dist_es_js__WEBPACK_IMPORTED_MODULE_0__.iM)
/* harmony export */ });
/* harmony import */ var _dist_es_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9463);




/***/ })

};
