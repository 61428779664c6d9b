# Forecasts of R's forecast package for the M competitions, with the processor seconds of each.
#
#   Rscript m3_forecasts.R DATA.csv.gz METHOD OUTPUT.csv [EVERY]
#
# DATA    m3.csv.gz or m1.csv.gz: series,period,type,start,n,h,part,idx,value
# METHOD  auto.arima, ets, thetaf, or arima111011: coefficients of (1,1,1)(0,1,1)12 by exact
#         likelihood in place of forecasts, for the monthly series
# EVERY   take every EVERY-th series of each period only (default 1: all)
#
# Writes method,series,seconds,F1...F18 as AccuracyTable reads it (arima111011:
# method,series,seconds,ar1,ma1,sma1,loglik). Defaults of R throughout. A series that fails has
# empty cells.

suppressMessages(library(forecast))
arguments <- commandArgs(TRUE)
data <- read.csv(gzfile(arguments[1]))
data <- data[data$part == "train", ]
method <- arguments[2]
every <- if (length(arguments) > 3) as.integer(arguments[4]) else 1L
season <- c(YEARLY = 1, QUARTERLY = 4, MONTHLY = 12, OTHER = 1)

coefficients <- function(y) {
  fit <- arima(y, c(1, 1, 1), list(order = c(0, 1, 1), period = 12), method = "ML")
  c(coef(fit)[c("ar1", "ma1", "sma1")], fit$loglik)
}
run <- switch(method,
  auto.arima = function(y, h) forecast(auto.arima(y), h = h)$mean,
  ets = function(y, h) forecast(ets(y), h = h)$mean,
  thetaf = function(y, h) thetaf(y, h = h)$mean,
  arima111011 = function(y, h) coefficients(y))
width <- if (method == "arima111011") 4 else 18
names <- if (width == 4) c("ar1", "ma1", "sma1", "loglik") else paste0("F", 1:18)

out <- file(arguments[3], "w")
writeLines(paste(c("method", "series", "seconds", names), collapse = ","), out)
seen <- integer(0)
for (rows in split(seq_len(nrow(data)), factor(data$series, unique(data$series)))) {
  period <- data$period[rows[1]]
  if (method == "arima111011" && period != "MONTHLY") next
  seen[period] <- if (is.na(seen[period])) 0L else seen[period] + 1L
  if (seen[period] %% every != 0) next
  y <- ts(data$value[rows], frequency = season[[period]])
  begin <- sum(proc.time()[c("user.self", "sys.self")])
  result <- tryCatch(as.numeric(run(y, data$h[rows[1]])), error = function(e) NULL)
  seconds <- sum(proc.time()[c("user.self", "sys.self")]) - begin
  cells <- rep("", width)
  if (!is.null(result)) cells[seq_along(result)] <- format(result, digits = 17, trim = TRUE)
  writeLines(paste(c(method, data$series[rows[1]], seconds, cells), collapse = ","), out)
}
close(out)
