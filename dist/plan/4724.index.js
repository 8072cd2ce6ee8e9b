export const id = 4724;
export const ids = [4724];
export const modules = {

/***/ 4724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findMissing: () => (/* reexport safe */ _permissions2_js__WEBPACK_IMPORTED_MODULE_0__.y7)
/* harmony export */ });
/* harmony import */ var _permissions2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6171);




/***/ })

};
