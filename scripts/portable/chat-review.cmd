@echo off
rem Reviews a folder of exported WhatsApp chats: double-click this file, or drop the folder on it. README.txt says more.
rem What was dropped is read from the whole command line: in %1 an ampersand or caret of a folder's name would be lost.
rem Variables between ! are put in after a line was parsed, so no sign of a path can end the line or its quotes.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
title chat-review
set "CHAT_REVIEW_HERE=%~dp0"
set "CHAT_REVIEW_SCRIPT=%~nx0"
set "CHAT_REVIEW_FOLDER=%~1"
setlocal EnableDelayedExpansion
set "CHAT_REVIEW_LINE=!CMDCMDLINE!"
if exist "!CHAT_REVIEW_HERE!node\node.exe" goto start
echo Unpack the whole zip first: right-click it, "Extract All". Then start chat-review.cmd in the new folder.
pause
set CHAT_REVIEW_CODE=2
goto end
:start
"!CHAT_REVIEW_HERE!node\node.exe" "!CHAT_REVIEW_HERE!app\start.mjs"
set CHAT_REVIEW_CODE=!ERRORLEVEL!
:end
rem Started by a double click: end the console itself, or it would go on with what stands behind an ampersand.
if not "!CHAT_REVIEW_LINE:%CHAT_REVIEW_SCRIPT%=!"=="!CHAT_REVIEW_LINE!" exit !CHAT_REVIEW_CODE!
exit /b !CHAT_REVIEW_CODE!
