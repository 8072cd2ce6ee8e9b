export const id = 9062;
export const ids = [9062];
export const modules = {

/***/ 9062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   "default": () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5348);


/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = ((0,_frame_js__WEBPACK_IMPORTED_MODULE_0__/* .require__native_http */ .eT)());



/***/ })

};
